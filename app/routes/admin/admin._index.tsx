import { redirect, type LoaderFunctionArgs } from "@remix-run/cloudflare";
import { requireAdmin } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { teamPaths } from "~/team-paths";

/** The administration begins with its people. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    await requireAdmin(args);
    return redirect(teamPaths.adminUsers());
  });
}

/** Never seen: that there is a page lets a refusal be one, in the words and the frame of others. */
export default function Empty() {
  return null;
}
