import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { listNoteVersions } from "~/features/records/note/note-versions.server";
import { showVersion } from "~/features/records/record.present";
import { versionsSchema } from "~/features/records/records.schema";
import { answerPage, api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/records/:noteId/versions`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { limit, cursor: below } = parseSearch(args.request, versionsSchema);
    const asked = { noteId: args.params.noteId ?? "", patientId: args.params.patientId };
    return answerPage(await listNoteVersions(ctx, asked, { below, limit }), showVersion);
  });
}
