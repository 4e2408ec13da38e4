import { minuteOfDay } from "~/lib/time/wall-clock";
import { placeOf } from "./placed";

/** What time it is, across today's column. */
export function NowLine({ now, zone, hydrated }: { now: number; zone: string; hydrated: boolean }) {
  const minute = minuteOfDay(now, zone);
  const place = placeOf("now", { top: minute, bottom: minute }, hydrated);
  return <div aria-hidden="true" className="week-now print:hidden" {...place} />;
}
