import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { confirmIdentity, mustConfirm } from "~/features/identity/account/confirm-identity.server";
import { TakeoutPage } from "~/features/imports/components/takeout-page";
import { takeoutForm } from "~/features/imports/imports.schema";
import { readTakeout } from "~/features/imports/takeout/fetch-takeout.server";
import { makeTakeout } from "~/features/imports/takeout/make-takeout.server";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAccount, requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Levar tudo");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const [takeout, asksPassword] = await Promise.all([readTakeout(ctx), mustConfirm(await requireAccount(args))]);
    return { takeout, asksPassword, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  const guard = async () => requirePsychologist(args);
  return submit(args, guard, takeoutForm, async (ctx, { intent, password }) => {
    await confirmIdentity(await requireAccount(args), password);
    if (intent === "make") await makeTakeout(ctx);
    return redirect(teamPaths.takeout());
  });
}

const contents = [
  "Pessoas que você acompanha (CSV).",
  "Suas sessões, todas: planilha (CSV) e calendário (iCal).",
  "Suas notas do prontuário, com os adendos: planilha (CSV) e texto com datas. As anotações restritas não vão.",
];

/** What a psychologist takes along. */
export default function Takeout() {
  const { takeout, asksPassword, reader } = useLoaderData<typeof loader>();
  return (
    <TakeoutPage
      takeout={takeout}
      asksPassword={asksPassword}
      back={{ to: teamPaths.imports(), label: "Trazer e levar" }}
      contents={contents}
      fileHref={teamPaths.takeoutFile(takeout?.id ?? "")}
      reader={reader}
    />
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.day()} />;
}
