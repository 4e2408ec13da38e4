import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readNoteVersion } from "~/features/records/note/note-versions.server";
import { showVersion } from "~/features/records/record.present";
import { whoseSchema } from "~/features/records/records.schema";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/sessions/:id/notes/versions/:version`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const asked = { appointmentId: args.params.id ?? "", ...parseSearch(args.request, whoseSchema) };
    return { data: showVersion(await readNoteVersion(ctx, asked, Number(args.params.version))) };
  });
}
