import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readNoteVersion } from "~/features/records/note/note-versions.server";
import { showVersion } from "~/features/records/record.present";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";

/** `GET /api/psychologist/patients/:id/records/:noteId/versions/:version`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = { noteId: args.params.noteId ?? "", patientId: args.params.patientId };
    return { data: showVersion(await readNoteVersion(ctx, asked, Number(args.params.version))) };
  });
}
