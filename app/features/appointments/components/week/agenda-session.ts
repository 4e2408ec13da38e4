import type { MinuteRange } from "../../agenda/working-hours.policy";
import type { Appointment } from "../../appointment";

/** A session as the agenda draws it. Instants in ms. */
export type AgendaSession = Pick<
  Appointment,
  "id" | "patients" | "startAt" | "endAt" | "type" | "status" | "seriesId" | "version"
>;

/** Hours of work of each calendar day (YYYY-MM-DD) on show. */
export type WorkingHours = Readonly<Record<string, readonly MinuteRange[]>>;

/** Names are written out, or stand as initials: for paper, and where others see the screen. */
export type NameStyle = "names" | "initials";
