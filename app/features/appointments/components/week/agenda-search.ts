import * as z from "zod";
import { agendaViews } from "../../agenda/agenda-days";

/** What the agenda's address may ask: a bad value is as none, so that an old link still opens. */
export const agendaSearch = z.object({
  view: z.enum(agendaViews).catch("week"),
  date: z.iso.date().optional().catch(undefined),
  names: z.enum(["names", "initials"]).catch("names"),
  cursor: z.string().min(1).max(400).optional().catch(undefined),
});
