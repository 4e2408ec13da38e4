import * as z from "zod";
import { calendarDay } from "~/features/kernel/day.schema";
import { agendaViews } from "../../agenda/agenda-days";

/** What the agenda's address may ask: a bad value is as none, so that an old link still opens. */
export const agendaSearch = z.object({
  view: z.enum(agendaViews).catch("week"),
  date: calendarDay("").optional().catch(undefined),
  names: z.enum(["names", "initials"]).catch("names"),
  cursor: z.string().min(1).max(400).optional().catch(undefined),
});

/** What the form of a new session may be opened with. */
export const newSessionSearch = z.object({
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
    .optional()
    .catch(undefined),
  patient: z.string().min(1).max(64).optional().catch(undefined),
});
