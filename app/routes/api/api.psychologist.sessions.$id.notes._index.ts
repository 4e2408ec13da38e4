import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { discardNote } from "~/features/records/note/discard-note.server";
import { readNote } from "~/features/records/note/read-note.server";
import { saveNote } from "~/features/records/note/save-note.server";
import { showNoNote, showNote } from "~/features/records/record.present";
import { discardSchema, saveNoteSchema, whoseSchema } from "~/features/records/records.schema";
import { api, refuseWith } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson, parseSearch } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `GET /api/psychologist/sessions/:id/notes`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = { appointmentId: args.params.id ?? "", ...parseSearch(args.request, whoseSchema) };
    const { note, patient, session } = await readNote(ctx, asked);
    return { data: note ? showNote(note) : session && showNoNote(patient.id, session) };
  });
}

/** `PUT` and `DELETE /api/psychologist/sessions/:id/notes`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = { appointmentId: args.params.id ?? "", ...parseSearch(args.request, whoseSchema) };
    if (args.request.method === "DELETE")
      return { data: await discardNote(ctx, asked, parseSearch(args.request, discardSchema).version) };
    if (args.request.method !== "PUT") throw new AppError("request.method_not_allowed");
    const { state, note } = await saveNote(ctx, asked, await parseJson(args.request, saveNoteSchema));
    if (state === "conflict") return refuseWith("records.changed_elsewhere", showNote(note), args);
    return { data: showNote(note) };
  });
}
