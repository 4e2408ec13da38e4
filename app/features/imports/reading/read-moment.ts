import { days } from "~/lib/duration";
import { fromWallClock } from "~/lib/time/wall-clock";
import type { Fault } from "../kinds";
import { readDay } from "./read-day";

/** How far behind and ahead (ms) a thing may lie. */
const oldest = days(30 * 366);
const farthest = days(2 * 366);

/** Whose wall clock the file is read on, and now (ms). */
export type Clock = { zone: string; now: number };

const wrongDay = "A data não é um dia do calendário. Use dia/mês/ano, como 26/11/2026.";

/**
 * The instant (ms) of a day and an hour, written together or apart; what is wrong is added to the faults, and 0 stands for it.
 * @param unsaid the hour that stands for none; without it one is asked for
 */
export function momentIn(
  { date = "", time = "" }: { date?: string | undefined; time?: string | undefined },
  { zone, now }: Clock,
  faults: Fault[],
  unsaid = "",
): number {
  const [, typedDay = "", typedHour = ""] = /^(\S+?)(?:(?:\s+às)?[\sT]+(\d.*))?$/u.exec(date.trim().slice(0, 60)) ?? [];
  const day = readDay(typedDay);
  if (day === null) {
    faults.push(["date", wrongDay]);
    return 0;
  }
  const column = time.trim() === "" ? "date" : "time";
  const [, hour, minute = "00"] =
    /^(\d{1,2})\s*[:h]\s*(\d{2})?/i.exec((time.trim() || typedHour || unsaid).slice(0, 20)) ?? [];
  if (hour === undefined) {
    faults.push([column, "Falta a hora, como 14:30."]);
    return 0;
  }
  const at = fromWallClock(`${day}T${hour.padStart(2, "0")}:${minute}`, zone);
  if (at === null) faults.push([column, "A hora precisa ser de 00:00 a 23:59."]);
  else if (at < now - oldest || at > now + farthest)
    faults.push(["date", "A data fica a mais de 30 anos atrás, ou a mais de dois anos à frente."]);
  return at ?? 0;
}
