import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { calendarAnswer } from "~/features/appointments/calendar/calendar-answer.server";
import { readSessionFile } from "~/features/appointments/calendar/read-session-file.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";

/** One of the own sessions, for a calendar that opens files. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const file = await readSessionFile(ctx, { id: args.params.id ?? "" });
    return calendarAnswer(args.request, file, "compromisso.ics");
  });
}
