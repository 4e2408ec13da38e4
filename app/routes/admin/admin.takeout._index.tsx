import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { confirmIdentity, mustConfirm } from "~/features/identity/account/confirm-identity.server";
import { TakeoutPage } from "~/features/imports/components/takeout-page";
import { adminAsImporter } from "~/features/imports/importer";
import { takeoutForm } from "~/features/imports/imports.schema";
import { readTakeout } from "~/features/imports/takeout/fetch-takeout.server";
import { makeTakeout } from "~/features/imports/takeout/make-takeout.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAccount, requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Levar tudo");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = adminAsImporter(await requireAdmin(args));
    const [takeout, asksPassword] = await Promise.all([readTakeout(ctx), mustConfirm(await requireAccount(args))]);
    return { takeout, asksPassword, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  const guard = async () => adminAsImporter(await requireAdmin(args));
  return submit(args, guard, takeoutForm, async (ctx, { intent, password }) => {
    await confirmIdentity(await requireAccount(args), password);
    if (intent === "make") await makeTakeout(ctx);
    return redirect(teamPaths.adminTakeout());
  });
}

const contents = [
  "As pessoas da clínica, com perfil e CRP (CSV).",
  "As sessões: quando, quem e o que foi delas (CSV). Nada do que foi dito ou escrito nelas.",
];

/** What a clinic takes along. */
export default function Takeout() {
  const { takeout, asksPassword, reader } = useLoaderData<typeof loader>();
  return (
    <TakeoutPage
      takeout={takeout}
      asksPassword={asksPassword}
      back={{ to: teamPaths.adminUsers(), label: "Pessoas" }}
      contents={contents}
      fileHref={teamPaths.adminTakeoutFile(takeout?.id ?? "")}
      reader={reader}
    />
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
