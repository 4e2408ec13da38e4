import { redirect, type LoaderFunctionArgs } from "@remix-run/cloudflare";
import { requirePlatform } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { teamPaths } from "~/team-paths";

/** The platform begins with its clinics. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    await requirePlatform(args);
    return redirect(teamPaths.platformClinics());
  });
}

/** Never seen: that there is a page lets a refusal be one, in the words and the frame of others. */
export default function Empty() {
  return null;
}
