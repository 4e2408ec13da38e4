import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { moodPeriodSchema } from "~/features/diary/diary.schema";
import { moodSummary } from "~/features/diary/mood/own-mood.server";
import { showMood } from "~/features/diary/mood/mood.present";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseSearch } from "~/http/parse.server";

/** `GET /api/patient/mood`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    return { data: showMood(await moodSummary(ctx, parseSearch(args.request, moodPeriodSchema))) };
  });
}
