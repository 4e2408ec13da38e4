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

/** An hour as people and programs write it: "14:30", "14h", "às 14h30", "2:30 PM", "2:30 da tarde", "14:30:00", "14:30-15:20". */
const hourText =
  /^(?:às\s*)?(\d{1,2})\s*[:h]\s*(\d{1,2})?(?::\d{2}(?:[.,]\d{1,9})?)?\s*(?:hrs?|hs|min)?\s*([ap]\.?m\.?|da (?:manhã|tarde|noite))?\s*((?:[-–—(,]|às|até|a\s).{0,60})?$/iu;

/** Which half of the day is said; null for none. */
function halfOf(text: string): "early" | "late" | null {
  if (/\bp\.?m\b|tarde|noite/iu.test(text)) return "late";
  return /\ba\.?m\b|manhã/iu.test(text) ? "early" : null;
}

/** The hour as `HH:MM`, perhaps none of the day's; null when it is not sure which is meant. */
function hourIn(typed: string): string | null {
  const [, hour, minute = "0", said = "", rest = ""] = hourText.exec(typed.trim().slice(0, 80)) ?? [];
  if (hour === undefined) return null;
  const [n, half] = [Number(hour), halfOf(said)];
  // "11:30 - 12:20 PM": of the first it is not said. "12 da noite" is midnight to some.
  if ((half === null && halfOf(rest) !== null) || (n === 12 && /noite/iu.test(said))) return null;
  if (half !== null && (n > 12 || n === 0)) return half === (n === 0 ? "early" : "late") ? pair(hour, minute) : null;
  return half === null ? pair(hour, minute) : pair(String((n % 12) + (half === "late" ? 12 : 0)), minute);
}

const pair = (hour: string, minute: string) => `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;

/** An instant with its offset, as programs write it; null when the text is none. */
function instantIn(text: string): number | null {
  const found =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s*(?:Z|([+-](?:0\d|1[0-4]))(?::?(\d{2}))?)$/.exec(
      text,
    );
  if (!found) return null;
  const [, day, hour, east = "+00", more = "00"] = found;
  const at = Date.parse(`${day}T${hour}:00${east}:${more}`);
  return Number.isNaN(at) ? null : at;
}

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
  const said = date
    .trim()
    .slice(0, 60)
    .replace(/^[\p{L}-]{3,15}\.?,?\s+(?=\d)/u, ""); // "qui, 26/11/2026"
  const sure = time.trim() === "" ? instantIn(said) : null;
  if (sure !== null) return withinReach(sure, now, faults);
  const [, typedDay = "", typedHour = ""] = /^(\S+?),?(?:(?:\s+(?:às|[-–]))?[\sT]+(\d.*))?$/u.exec(said) ?? [];
  const day = readDay(typedDay);
  if (day === null) {
    faults.push(["date", wrongDay]);
    return 0;
  }
  const column = time.trim() === "" ? "date" : "time";
  const hour = hourIn(time.trim() || typedHour || unsaid);
  if (hour === null) {
    faults.push([column, "Falta a hora, como 14:30."]);
    return 0;
  }
  const at = fromWallClock(`${day}T${hour}`, zone);
  if (at !== null) return withinReach(at, now, faults);
  faults.push([column, "A hora precisa ser de 00:00 a 23:59."]);
  return 0;
}

function withinReach(at: number, now: number, faults: Fault[]): number {
  if (at < now - oldest || at > now + farthest)
    faults.push(["date", "A data fica a mais de 30 anos atrás, ou a mais de dois anos à frente."]);
  return at;
}
