import * as z from "zod";
import { minuteOfClock } from "~/lib/time/clock-text";
import {
  hourField,
  rangesPerDay,
  workingDays,
  replyTimes,
  tidyRanges,
  type OfficeRange,
  type OfficeWeek,
} from "./office-hours.policy";

/** A week as it is stored. */
export const storedWeekSchema = z.array(z.array(z.object({ from: z.int(), to: z.int() }))).length(7);

type Typed = Record<string, unknown>;
type Refuse = (field: string, message: string) => void;

function dayOf(typed: Typed, weekday: number, refuse: Refuse): OfficeRange[] {
  const ranges: OfficeRange[] = [];
  for (let nth = 0; nth < rangesPerDay; nth++) {
    const field = hourField("from", weekday, nth);
    const [typedFrom, typedTo] = [typed[field], typed[hourField("to", weekday, nth)]];
    if (!typedFrom && !typedTo) continue;
    const [from, to] = [minuteOfClock(typedFrom), minuteOfClock(typedTo)];
    if (from === null || to === null) refuse(field, "Diga quando começa e quando termina.");
    else if (to <= from) refuse(field, "O fim vem depois do começo.");
    else ranges.push({ from, to });
  }
  const tidy = tidyRanges(ranges);
  if (tidy === null) refuse(hourField("from", weekday, 0), "Dois horários deste dia se sobrepõem.");
  return tidy ?? [];
}

/** A week whose working days all have the hours of one of them, where its button was pressed. */
function copied(week: OfficeWeek, pressed: unknown): OfficeWeek {
  const from = workingDays.find((day) => pressed === String(day));
  if (from === undefined) return week;
  return week.map((ranges, day) => (workingDays.includes(day) ? (week[from] ?? []) : ranges));
}

/** The week's form: two time fields per range, empty ones left out. */
export const officeHoursForm = z
  .looseObject({ replyTime: z.enum(replyTimes, "Escolha em quanto tempo você costuma responder.") })
  .transform((typed, context) => {
    const refuse: Refuse = (field, message) =>
      context.addIssue({ code: "custom", path: [field], message, input: typed[field] });
    const week: OfficeWeek = Array.from({ length: 7 }, (_, weekday) => dayOf(typed, weekday, refuse));
    return { week: copied(week, typed.copy), replyTime: typed.replyTime };
  });
