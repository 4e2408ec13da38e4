import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { iso } from "~/lib/time/iso";
import { dayPeriods, type Waiting } from "./waiting/waiting";

/** A place on a waiting list as the API shows it. */
export const waitingSchema = named(
  "Waiting",
  z.object({
    id: z.string(),
    psychologistId: z.string(),
    fromDay: z.iso.date().nullable(),
    untilDay: z.iso.date().nullable(),
    periods: z.array(z.enum(dayPeriods)),
    joinedAt: instantSchema,
    expiresAt: instantSchema,
  }),
  {
    id: "wai_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    psychologistId: "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    fromDay: null,
    untilDay: "2026-03-31",
    periods: ["morning" as const],
    joinedAt: "2026-03-14T12:30:00.000Z",
    expiresAt: "2026-04-01T02:59:59.999Z",
  },
);

/** A place on a waiting list for the API. */
export function showWaiting(one: Waiting) {
  const { id, psychologistId, fromDay, untilDay, periods, joinedAt, expiresAt } = one;
  const wish = { fromDay, untilDay, periods };
  return { id, psychologistId, ...wish, joinedAt: iso(joinedAt), expiresAt: iso(expiresAt) };
}
