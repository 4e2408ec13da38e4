import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { heardBody } from "~/features/insights/insights.schema";
import { refuseTranscript, releaseTranscript } from "~/features/insights/transcript/change-transcript.server";
import { readSharedTranscripts } from "~/features/insights/transcript/read-transcripts.server";
import { showSharedSounds } from "~/features/insights/transcripts.wire";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { entryParams } from "~/features/tenancy/components/address-parts";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { check, parseJson } from "~/http/parse.server";

/** `PUT` and `DELETE /api/psychologist/patients/:id/diary/:entryId/transcripts/:transcriptId`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const of = check(entryParams, args.params);
    const ref = { ...of, id: args.params.transcriptId ?? "" };
    // Whose patient it is not learns nothing, not even whether its words were good.
    await readPatient(ctx, of);
    if (args.request.method === "DELETE") await refuseTranscript(ctx, ref);
    else await releaseTranscript(ctx, { ...ref, ...(await parseJson(args.request, heardBody)) });
    return { data: showSharedSounds(await readSharedTranscripts(ctx, of)) };
  });
}
