import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { makeCalendarFeed } from "~/features/appointments/calendar/make-calendar-feed.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";

/** `POST /api/psychologist/calendar-feed`: a new secret address of one's agenda; the one before is nothing any more. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => ({ data: await makeCalendarFeed(await requirePsychologist(args)) }));
}
