import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { heardBody } from "~/features/insights/insights.schema";
import { correctTranscript, removeTranscript } from "~/features/insights/transcript/change-transcript.server";
import { readOwnTranscripts } from "~/features/insights/transcript/read-transcripts.server";
import { showOwnSounds } from "~/features/insights/transcripts.wire";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `PUT` and `DELETE /api/patient/diary/:id/transcripts/:transcriptId`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const ref = { entryId: args.params.id ?? "", id: args.params.transcriptId ?? "" };
    if (args.request.method === "DELETE") await removeTranscript(ctx, ref);
    else await correctTranscript(ctx, { ...ref, ...(await parseJson(args.request, heardBody)) });
    return { data: showOwnSounds(await readOwnTranscripts(ctx, ref.entryId)) };
  });
}
