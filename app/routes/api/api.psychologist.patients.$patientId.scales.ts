import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { listAnswersOf } from "~/features/measures/answer/read-answers.server";
import { assignScale } from "~/features/measures/assignment/assign-scale.server";
import { listAssignmentsOf } from "~/features/measures/assignment/list-assignments.server";
import { showAnswer, showAssignment } from "~/features/measures/measures.present";
import { assignScaleSchema, scaleListSchema } from "~/features/measures/measures.schema";
import { answerPage, api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson, parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/scales`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { show, ...part } = parseSearch(args.request, scaleListSchema);
    const asked = { ...part, patientId: args.params.patientId ?? "" };
    if (show === "assigned") return answerPage(await listAssignmentsOf(ctx, asked), showAssignment);
    return answerPage(await listAnswersOf(ctx, asked), showAnswer);
  });
}

/** `POST /api/psychologist/patients/:id/scales`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { scale: code, dueAt, every } = await parseJson(args.request, assignScaleSchema);
    const when = { dueAt: dueAt === undefined ? undefined : Date.parse(dueAt), every };
    const asked = { patientId: args.params.patientId ?? "", code, ...when };
    return { data: showAssignment(await assignScale(ctx, asked, idempotencyKeyOf(args.request))), status: 201 };
  });
}
