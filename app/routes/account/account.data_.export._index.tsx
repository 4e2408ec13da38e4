import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { confirmIdentity, mustConfirm } from "~/features/identity/account/confirm-identity.server";
import { ExportPage } from "~/features/privacy/components/export-page";
import { readNewestExport } from "~/features/privacy/copy/read-export.server";
import { startExport } from "~/features/privacy/copy/start-export.server";
import { exportForm } from "~/features/privacy/privacy.schema";
import { requireAccount, requireMember } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Cópia dos seus dados");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    const [copy, asksPassword] = await Promise.all([readNewestExport(ctx), mustConfirm(await requireAccount(args))]);
    return { copy, asksPassword, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireMember, exportForm, async (ctx, { intent, password }) => {
    await confirmIdentity(await requireAccount(args), password);
    if (intent === "make") await startExport(ctx);
    return redirect(accountPaths.accountExport());
  });
}

/** A copy of everything that is held of whoever looks. */
export default function Export() {
  return <ExportPage {...useLoaderData<typeof loader>()} />;
}
