import { utc } from "./ical";
import { neutralTitle } from "./session-event";

/** What a calendar on the web is told: nothing but when, and neutral words. Instants in ms. */
export type CalendarEntry = { startAt: number; endAt: number; title: string; details: string };

/** Addresses that open a calendar's own form for a new entry, filled in. Nothing is sent before the person presses there. */
export function addLinks({ startAt, endAt, title, details }: CalendarEntry): { google: string; outlook: string } {
  const google = new URLSearchParams({
    action: "TEMPLATE",
    text: title,
    dates: `${utc(startAt)}/${utc(endAt)}`,
    details,
  });
  const outlook = new URLSearchParams({
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: title,
    startdt: new Date(startAt).toISOString(),
    enddt: new Date(endAt).toISOString(),
    body: details,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google.toString()}`,
    // Outlook shows a "+" as it stands: spaces are %20.
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook.toString().replaceAll("+", "%20")}`,
  };
}

/** The same for a session, in words that say nothing of what it is. Instants in ms. */
export function addLinksOf({ startAt, endAt }: Pick<CalendarEntry, "startAt" | "endAt">) {
  return addLinks({ startAt, endAt, title: neutralTitle, details: "Os detalhes estão na CÁRIS." });
}
