import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { endCalendarFeed, makeCalendarFeed } from "~/features/appointments/calendar/own-calendar-feed.server";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";

/** `POST` and `DELETE /api/psychologist/calendar-feed`: a new secret address of one's agenda, or none; the one before is nothing any more. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePsychologist(args);
    if (args.request.method === "DELETE") {
      await endCalendarFeed(ctx);
      return { data: { url: null } };
    }
    return { data: await makeCalendarFeed(ctx) };
  });
}
