import { redirect, type ActionFunctionArgs } from "@remix-run/cloudflare";
import { putStepAway } from "~/features/sos/first-steps/first-steps.server";
import { ownStepAwayForm } from "~/features/sos/sos-forms.schema";
import { requireMember } from "~/http/guards.server";
import { submit } from "~/http/page.server";
import { paths } from "~/paths";

/** Posted by the lists of first steps on the first pages, and leads back there. */
export async function action(args: ActionFunctionArgs) {
  const answer = await submit(args, requireMember, ownStepAwayForm, async (ctx, { step }) => {
    await putStepAway(ctx, step);
    return redirect(paths.dashboard());
  });
  // There is no page here to show a refusal on: it is an answer of its own, with its own status.
  return "data" in answer ? Response.json(answer.data, answer.init ?? undefined) : answer;
}
