import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { soundBody } from "~/features/insights/insights.schema";
import { askTranscript } from "~/features/insights/transcript/ask-transcript.server";
import { readOwnTranscripts } from "~/features/insights/transcript/read-transcripts.server";
import { showOwnSounds } from "~/features/insights/transcripts.wire";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `GET /api/patient/diary/:id/transcripts`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    return { data: showOwnSounds(await readOwnTranscripts(ctx, args.params.id ?? "")) };
  });
}

/** `POST /api/patient/diary/:id/transcripts`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const { fileId } = await parseJson(args.request, soundBody);
    return { status: 202, data: await askTranscript(ctx, { entryId: args.params.id ?? "", fileId }) };
  });
}
