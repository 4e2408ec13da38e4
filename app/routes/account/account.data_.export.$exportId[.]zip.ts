import { redirect, type LoaderFunctionArgs } from "@remix-run/cloudflare";
import { accountPaths } from "~/account-paths";
import { mustConfirm } from "~/features/identity/account/confirm-identity.server";
import { fetchExport, readExport } from "~/features/privacy/copy/read-export.server";
import { exportParams } from "~/features/privacy/privacy.schema";
import { requireAccount, requireMember } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { zipAnswer } from "~/http/zip-answer";

/** The archive itself, for who has just proved that it is them; else the page asks for the password first. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireMember(args);
    const { exportId: id } = check(exportParams, args.params);
    await readExport(ctx, id);
    if (await mustConfirm(await requireAccount(args))) throw redirect(accountPaths.accountExport());
    return zipAnswer(await fetchExport(ctx, id), "caris-meus-dados.zip");
  });
}
