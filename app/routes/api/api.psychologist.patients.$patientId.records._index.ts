import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { pageSchema } from "~/features/kernel/page.schema";
import { beginNote } from "~/features/records/note/begin-note.server";
import { listNotes } from "~/features/records/note/list-notes.server";
import { showListedNote } from "~/features/records/record.present";
import { contentSchema } from "~/features/records/records.schema";
import { answerPage, api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson, parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/records`: the caller's own notes. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const page = parseSearch(args.request, pageSchema);
    return answerPage(await listNotes(ctx, { ...page, patientId: args.params.patientId ?? "" }), showListedNote);
  });
}

/** `POST /api/psychologist/patients/:id/records`: a note between sessions. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { content } = await parseJson(args.request, contentSchema);
    const input = { patientId: args.params.patientId ?? "", content };
    return { data: await beginNote(ctx, input, idempotencyKeyOf(args.request)), status: 201 };
  });
}
