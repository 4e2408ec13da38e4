import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { moodPeriodSchema } from "~/features/diary/diary.schema";
import { sharedMoodSummary } from "~/features/diary/reading/shared-mood-summary.server";
import { showMood } from "~/features/diary/mood/mood.present";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/psychologist/patients/:id/mood`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    const { period } = parseSearch(args.request, moodPeriodSchema);
    return { data: showMood(await sharedMoodSummary(ctx, { patientId: args.params.patientId ?? "", period })) };
  });
}
