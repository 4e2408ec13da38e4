import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { addToNote } from "~/features/records/signing/add-to-note.server";
import { showNote } from "~/features/records/record.present";
import { contentSchema } from "~/features/records/records.schema";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { idempotencyKeyOf, parseJson } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `POST /api/psychologist/patients/:id/records/:noteId/addenda`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    if (args.request.method !== "POST") throw new AppError("request.method_not_allowed");
    const asked = { noteId: args.params.noteId ?? "", patientId: args.params.patientId };
    return {
      data: showNote(
        await addToNote(
          ctx,
          asked,
          (await parseJson(args.request, contentSchema)).content,
          idempotencyKeyOf(args.request),
        ),
      ),
      status: 201,
    };
  });
}
