import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { pageSchema } from "~/features/kernel/page.schema";
import { notePractice } from "~/features/practice/done/note-practice.server";
import { listPractice } from "~/features/practice/done/read-practice.server";
import { notePracticeSchema } from "~/features/practice/practice.schema";
import { showPractice } from "~/features/practice/practice.wire";
import { finishPractised } from "~/features/tasks/answer/finish-practised.server";
import { answerPage, api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { writtenAt } from "~/http/held-back.server";
import { idempotencyKeyOf, parseJson, parseSearch } from "~/http/parse.server";
import { requireSamePatient } from "~/http/same-member.server";

/** `GET /api/patient/practices`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    return answerPage(await listPractice(ctx, parseSearch(args.request, pageSchema)), showPractice);
  });
}

/** `POST /api/patient/practices`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireSamePatient(args);
    const { taskId, ...input } = await parseJson(args.request, notePracticeSchema);
    const queuedAt = writtenAt(args.request, ctx.now());
    const key = idempotencyKeyOf(args.request);
    const done = await notePractice(ctx, input, key, queuedAt);
    if (taskId !== undefined) await finishPractised(ctx, { id: taskId, practice: input.exercise }, key);
    return { data: showPractice(done), status: 201 };
  });
}
