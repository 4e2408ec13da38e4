import { redirect, type ActionFunctionArgs } from "@remix-run/cloudflare";
import { putStepAway } from "~/features/sos/first-steps/first-steps.server";
import { ownStepAwayForm } from "~/features/sos/sos-forms.schema";
import { requireMember } from "~/http/guards.server";
import { submit } from "~/http/page.server";
import { paths } from "~/paths";

/** Posted by the lists of first steps on the first pages, and leads back there. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requireMember, ownStepAwayForm, async (ctx, { step }) => {
    await putStepAway(ctx, step);
    return redirect(paths.dashboard());
  });
}
