import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { answerScale } from "~/features/measures/answer/answer-scale.server";
import { listOwnAnswers } from "~/features/measures/answer/read-answers.server";
import { listOwnAssignments } from "~/features/measures/assignment/list-assignments.server";
import { showAnswer, showAnswered, showAssignment } from "~/features/measures/measures.present";
import { answerScaleSchema, scaleListSchema } from "~/features/measures/measures.schema";
import { answerPage, api } from "~/http/api.server";
import { writtenAt } from "~/http/held-back.server";
import { idempotencyKeyOf, parseJson, parseSearch } from "~/http/parse.server";
import { requireSamePatient } from "~/http/same-member.server";

/** `GET /api/patient/scales`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireSamePatient(args);
    const { show, ...part } = parseSearch(args.request, scaleListSchema);
    if (show === "assigned") return answerPage(await listOwnAssignments(ctx, part), showAssignment);
    return answerPage(await listOwnAnswers(ctx, part), showAnswer);
  });
}

/** `POST /api/patient/scales`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireSamePatient(args);
    const { scale: code, answers: values, assignmentId } = await parseJson(args.request, answerScaleSchema);
    const queuedAt = writtenAt(args.request, ctx.now());
    const answered = await answerScale(ctx, { code, values, assignmentId }, idempotencyKeyOf(args.request), queuedAt);
    return { data: showAnswered(answered), status: 201 };
  });
}
