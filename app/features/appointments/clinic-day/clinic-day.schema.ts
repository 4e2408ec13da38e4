import * as z from "zod";
import { calendarDay } from "~/features/kernel/day.schema";
import { hoursOfDay } from "../availability/availability.schema";
import { hoursIn, textOf, type Typed } from "../availability/typed-hours";
import type { DayHours } from "./clinic-day";
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

function rangesIn(typed: Typed) {
  return Array.from({ length: mostRanges }, (_, nth) => nth).flatMap((nth) => {
    const range = hoursIn(typed, (side) => rangeField(side, nth));
    return range === null ? [] : [{ nth, range }];
  });
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
  const typedRanges = rangesIn(typed);
  if (typedRanges.length === 0) refuse(rangeField("from", 0), "Diga de quando até quando.");
  const judged = hoursOfDay.safeParse(typedRanges.map(({ range }) => range));
  for (const { path, message } of judged.error?.issues ?? [])
    refuse(rangeField("from", typedRanges[Number(path[0])]?.nth ?? 0), message);
  return judged.success ? { version, of: { hours: "other", ranges: judged.data } } : z.NEVER;
});
