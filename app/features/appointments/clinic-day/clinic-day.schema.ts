import * as z from "zod";
import { calendarDay } from "~/features/kernel/day.schema";
import { hoursTypes } from "../availability/availability";
import type { DayHours, DayRange } from "./clinic-day";
import { rangeField } from "./range-field";

const day = calendarDay("");

/** What the addresses of the clinic's day may ask: a bad value is as none, so that an old link still opens. */
export const clinicDaySearch = z.object({
  day: day.optional().catch(undefined),
  /** Where a day is moved to, or was. */
  to: day.optional().catch(undefined),
  cursor: z.string().min(1).max(400).optional().catch(undefined),
  done: z.enum(["moved", "cancelled", "hours"]).optional().catch(undefined),
});

const again = "Abra o dia de novo.";

const change = {
  /** What was on the page: nothing else is done. */
  seen: z.string(again).max(4000, again),
  key: z.string(again).min(1, again).max(200, again),
  close: z
    .literal("on")
    .optional()
    .catch(undefined)
    .transform((said) => said === "on"),
};

/** The yes to a cancellation of a whole day. */
export const cancelDayForm = z.object(change);
/** The yes to a move of a whole day. */
export const moveDayForm = z.object({ ...change, to: calendarDay("Diga para que dia.") });

/** Ranges that one form takes. */
const mostRanges = 70;
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

type Typed = Record<string, unknown>;
const textOf = (typed: Typed, name: string) => (typeof typed[name] === "string" ? typed[name].trim() : "");
/** A field of time has no 24:00: midnight as an end is the day's. */
const endOf = (to: string) => (to === "00:00" ? "24:00" : to);

/** What is wrong with a range, in words. */
function refusalOf({ from, to }: DayRange, before: readonly DayRange[]): string | null {
  if (!clock.test(from) || !(clock.test(to) || to === "24:00")) return "Diga de quando até quando.";
  if (from >= to) return "O fim vem depois do começo, no mesmo dia.";
  const meets = before.some((other) => from < other.to && other.from < to);
  return meets ? "Dois horários do mesmo dia se sobrepõem." : null;
}

function rangesIn(typed: Typed): { nth: number; range: DayRange }[] {
  return Array.from({ length: mostRanges }, (_, nth) => {
    const [from, to] = [textOf(typed, rangeField("from", nth)), endOf(textOf(typed, rangeField("to", nth)))];
    const type = hoursTypes.find((one) => one === typed[rangeField("type", nth)]) ?? "both";
    return { nth, range: { from, to, type } };
  }).filter(({ range }) => range.from !== "" || range.to !== "");
}

/** The hours of one day: as the week says, closed, or the ranges that were typed. A refusal stands beside its range. */
export const dayHoursForm = z.looseObject({}).transform((typed, context): { version: number; of: DayHours } => {
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message, input: typed });
  const version = Number(textOf(typed, "version"));
  if (typed.hours === "usual" || typed.hours === "closed") return { version, of: { hours: typed.hours } };
  if (typed.hours !== "other") {
    refuse("hours", "Escolha como fica o dia.");
    return z.NEVER;
  }
  const ranges = rangesIn(typed);
  if (ranges.length === 0) refuse(rangeField("from", 0), "Diga de quando até quando.");
  ranges.forEach(({ nth, range }, i) => {
    const wrong = refusalOf(
      range,
      ranges.slice(0, i).map((one) => one.range),
    );
    if (wrong !== null) refuse(rangeField("from", nth), wrong);
  });
  return { version, of: { hours: "other", ranges: ranges.map(({ range }) => range) } };
});
