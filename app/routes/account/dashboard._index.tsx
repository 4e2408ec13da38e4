import { redirect, type LoaderFunctionArgs } from "@remix-run/cloudflare";
import type { Viewer } from "~/features/tenancy/login/viewer";
import { page } from "~/http/page.server";
import { viewerOf } from "~/http/viewer.server";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";

const firstPages: Record<Viewer["role"], string> = {
  patient: paths.today(),
  psychologist: teamPaths.day(),
  admin: teamPaths.adminHome(),
  platform: teamPaths.platformClinics(),
  none: paths.account(),
};

/** Sends each role to its own first page. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => redirect(firstPages[(await viewerOf(args)).role]));
}
