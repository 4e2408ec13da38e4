import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { changeFiles } from "~/features/records/note/attach-to-note.server";
import { showNote } from "~/features/records/record.present";
import { changeFilesSchema, whoseSchema } from "~/features/records/records.schema";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson, parseSearch } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `PATCH /api/psychologist/sessions/:id/notes/files`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    if (args.request.method !== "PATCH") throw new AppError("request.method_not_allowed");
    const asked = { appointmentId: args.params.id ?? "", ...parseSearch(args.request, whoseSchema) };
    return { data: showNote(await changeFiles(ctx, asked, await parseJson(args.request, changeFilesSchema))) };
  });
}
