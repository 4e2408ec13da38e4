import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { signNote } from "~/features/records/signing/sign-note.server";
import { showNote } from "~/features/records/record.present";
import { signNoteSchema, whoseSchema } from "~/features/records/records.schema";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseJson, parseSearch } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `POST /api/psychologist/sessions/:id/notes/sign`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    if (args.request.method !== "POST") throw new AppError("request.method_not_allowed");
    const asked = { appointmentId: args.params.id ?? "", ...parseSearch(args.request, whoseSchema) };
    return { data: showNote(await signNote(ctx, asked, (await parseJson(args.request, signNoteSchema)).version)) };
  });
}
