import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { readCalendarFeed } from "~/features/appointments/calendar/read-calendar-feed.server";
import { calendarAnswer } from "~/features/appointments/calendar/calendar-answer.server";
import { page } from "~/http/page.server";
import { anonymous } from "~/http/guards.server";

/** What a calendar program reads every hour or so: the address is the proof. */
export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { clinic = "", file = "" } = args.params;
    const secret = /^(.{43})\.ics$/.exec(file)?.[1] ?? "";
    return calendarAnswer(args.request, await readCalendarFeed(anonymous(args), { clinic, secret }));
  });
}
