import * as z from "zod";
import { dayAfter } from "~/lib/time/wall-clock";
import { monthAfter } from "./month-of";

/** A month of an address: YYYY-MM, from 1900 on. */
const monthSchema = z.string().regex(/^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/, "Use um mês (AAAA-MM).");

/** The first and the last day of a month (YYYY-MM). */
export function daysOfMonth(month: string): { first: string; last: string } {
  const first = `${month}-01`;
  return { first, last: dayAfter(`${monthAfter(month, 1)}-01`, -1) };
}

/** The address of a month. */
export const monthParams = z.object({ month: monthSchema });

/** What a map shows: the year unless it says otherwise. */
export const viewSearch = z.object({
  view: z.enum(["year", "line"]).catch("year"),
  month: monthSchema.optional().catch(undefined),
});
