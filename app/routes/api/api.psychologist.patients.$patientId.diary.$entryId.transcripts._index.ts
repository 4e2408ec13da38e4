import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readSharedTranscripts } from "~/features/insights/transcript/read-transcripts.server";
import { showSharedSounds } from "~/features/insights/transcripts.wire";
import { entryParams } from "~/features/tenancy/components/address-parts";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { check } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/diary/:entryId/transcripts`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    return { data: showSharedSounds(await readSharedTranscripts(ctx, check(entryParams, args.params))) };
  });
}
