import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { shareNote } from "~/features/records/reading/share-note.server";
import { showNote } from "~/features/records/record.present";
import { shareNoteSchema } from "~/features/records/records.schema";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `PUT /api/psychologist/patients/:id/records/:noteId/readable`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    if (args.request.method !== "PUT") throw new AppError("request.method_not_allowed");
    const asked = { noteId: args.params.noteId ?? "", patientId: args.params.patientId };
    return { data: showNote(await shareNote(ctx, asked, (await parseJson(args.request, shareNoteSchema)).readable)) };
  });
}
