import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { changeFiles } from "~/features/records/note/attach-to-note.server";
import { showNote } from "~/features/records/record.present";
import { changeFilesSchema } from "~/features/records/records.schema";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `PATCH /api/psychologist/patients/:id/records/:noteId/files`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    if (args.request.method !== "PATCH") throw new AppError("request.method_not_allowed");
    const asked = { noteId: args.params.noteId ?? "", patientId: args.params.patientId };
    return { data: showNote(await changeFiles(ctx, asked, await parseJson(args.request, changeFilesSchema))) };
  });
}
