import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { calendarAnswer } from "~/features/appointments/calendar/calendar-answer.server";
import { readSessionFile } from "~/features/appointments/calendar/read-session-file.server";
import { requirePsychologist } from "~/http/guards.server";
import { page } from "~/http/page.server";

/** A session she leads, for a calendar that opens files. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const file = await readSessionFile(ctx, { id: args.params.id ?? "" });
    return calendarAnswer(args.request, file, "compromisso.ics");
  });
}
