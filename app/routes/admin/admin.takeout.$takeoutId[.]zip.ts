import { redirect, type LoaderFunctionArgs } from "@remix-run/cloudflare";
import { mustConfirm } from "~/features/identity/account/confirm-identity.server";
import { adminAsImporter } from "~/features/imports/importer";
import { takeoutParams } from "~/features/imports/imports.schema";
import { fetchTakeout, ownTakeout } from "~/features/imports/takeout/fetch-takeout.server";
import { requireAccount, requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { zipAnswer } from "~/http/zip-answer";

/** The ZIP itself, for who has just proved that it is them; else the page asks for the password first. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = adminAsImporter(await requireAdmin(args));
    const { takeoutId: id } = check(takeoutParams, args.params);
    await ownTakeout(ctx, id);
    if (await mustConfirm(await requireAccount(args))) throw redirect(teamPaths.adminTakeout());
    return zipAnswer(await fetchTakeout(ctx, { id }), "caris-clinica.zip");
  });
}
