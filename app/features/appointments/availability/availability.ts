import type { AppointmentType, Place } from "../appointment";

/** How one can come in some hours. */
export const hoursTypes = ["online", "presencial", "both"] as const;
export type HoursType = (typeof hoursTypes)[number];

/** Hours of each week, `HH:MM` on the wall clock of the psychologist's zone (`to` may be 24:00). 1 Monday … 7 Sunday. */
export type WeeklyHours = { weekday: number; from: string; to: string; type: HoursType };

/** A day (YYYY-MM-DD) that differs from its weekday: closed, or with these hours in place of the usual ones. */
export type DayException = { date: string; closed: true } | { date: string; from: string; to: string; type: HoursType };

/** What patients may book, and under which conditions. Money in centavos. */
export type BookingSettings = {
  slotMinutes: number;
  /** Kept free before and after what patients book themselves. */
  bufferMinutes: number;
  minimumNoticeMinutes: number;
  horizonDays: number;
  maxPerDay: number | null;
  /** Patients may book by themselves. */
  selfBooking: boolean;
  /** Whether that needs her yes. */
  confirm: "auto" | "manual";
  cancelFreeHours: number;
  feeCents: number | null;
  /** Where sessions in person take place, unless something else is said of one. */
  place: Place | null;
};

export type Availability = { rules: WeeklyHours[]; exceptions: DayException[] } & BookingSettings;

/** What holds for who has not said anything: nothing can be booked by patients, and a cancellation is free until the day before. */
export const unsaid: Availability = {
  rules: [],
  exceptions: [],
  slotMinutes: 50,
  bufferMinutes: 10,
  minimumNoticeMinutes: 12 * 60,
  horizonDays: 60,
  maxPerDay: null,
  selfBooking: false,
  confirm: "auto",
  cancelFreeHours: 24,
  feeCents: null,
  place: null,
};

export const typesOf = (type: HoursType): AppointmentType[] => (type === "both" ? ["online", "presencial"] : [type]);
