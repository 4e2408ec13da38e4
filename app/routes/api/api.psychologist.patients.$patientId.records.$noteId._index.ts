import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { discardNote } from "~/features/records/note/discard-note.server";
import { readNote } from "~/features/records/note/read-note.server";
import { saveNote } from "~/features/records/note/save-note.server";
import { showNote } from "~/features/records/record.present";
import { discardSchema, saveNoteSchema } from "~/features/records/records.schema";
import { api, refuseWith } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson, parseSearch } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `GET /api/psychologist/patients/:id/records/:noteId`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = { noteId: args.params.noteId ?? "", patientId: args.params.patientId };
    const { note } = await readNote(ctx, asked);
    return { data: note && showNote(note) };
  });
}

/** `PUT` and `DELETE /api/psychologist/patients/:id/records/:noteId`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = { noteId: args.params.noteId ?? "", patientId: args.params.patientId };
    if (args.request.method === "DELETE")
      return { data: await discardNote(ctx, asked, parseSearch(args.request, discardSchema).version) };
    if (args.request.method !== "PUT") throw new AppError("request.method_not_allowed");
    const { state, note } = await saveNote(ctx, asked, await parseJson(args.request, saveNoteSchema));
    if (state === "conflict") return refuseWith("records.changed_elsewhere", showNote(note), args);
    return { data: showNote(note) };
  });
}
