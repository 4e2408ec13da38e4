import { days } from "../../app/lib/duration";
import { fromWallClock, localDay } from "../../app/lib/time/wall-clock";
import { zone } from "./people";

/** The instant (ms) of a local time some days before now, in the demo people's zone. */
export function moment(now: number, daysAgo: number, at: string): number {
  const instant = fromWallClock(`${localDay(now - days(daysAgo), zone)}T${at}`, zone);
  if (instant === null) throw new Error(`no such time: ${at}`);
  return instant;
}
