import type { AdminCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { listMembers } from "~/features/tenancy/member/list-members.server";
import { AppError } from "~/lib/app-error";
import { hours } from "~/lib/duration";
import { localDay } from "~/lib/time/wall-clock";
import { availabilityIn, selectAvailability } from "../availability/availability.repo.server";
import { selectTaken } from "../slots/offer.repo.server";
import { freeSlots } from "../slots/slots.policy";
import {
  seenByClinic,
  type ClinicAdminCtx,
  type ClinicSession,
  type DayHours,
  type DayOf,
  type DayRange,
} from "./clinic-day";
import { selectDay, selectPeopleOfDay, selectPsychologist, selectTimes, type Span } from "./clinic-day.repo.server";
import { dayHoursIn } from "./day-hours.policy";
import { dayBounds } from "./day-move.policy";

/** Psychologists of a list's part. */
const listed = 50;

/** A psychologist in the clinic's day, with when (ms) her sessions are; the day is counted in her own zone. */
export type PsychologistOfDay = {
  id: string;
  name: string;
  zone: string;
  sessions: { startAt: number; endAt: number }[];
};

/** The instants of a day. @throws AppError `request.invalid` (the field named) when the text is none */
export function boundsOf(day: string, zone: string, field = "day"): Span {
  const bounds = dayBounds(day, zone);
  if (!bounds) throw new AppError("request.invalid", { fields: { [field]: "Use uma data válida." } });
  return bounds;
}

/**
 * The clinic's psychologists in order of name, each with her sessions of a day. Two round trips.
 * @param day YYYY-MM-DD; today in the admin's zone when none is said
 * @throws AppError `request.invalid` (day, cursor)
 */
export async function readClinicDay(
  ctx: AdminCtx,
  { day = localDay(ctx.now(), ctx.actor.zone), cursor }: { day?: string | undefined; cursor?: string | undefined },
): Promise<{ day: string; items: PsychologistOfDay[]; nextCursor: string | null }> {
  const { items, nextCursor } = await listMembers(ctx, { role: "psychologist", limit: listed, cursor });
  const here = items.filter(({ disabledAt }) => disabledAt === null);
  const { actor, clinic } = ctx;
  const zones = [...new Set(here.map(({ zone }) => zone))];
  const found = await Promise.all(
    zones.map((zone) => {
      const ids = here.filter((one) => one.zone === zone).map(({ id }) => id);
      return selectTimes(clinic.db, actor, ids, boundsOf(day, zone));
    }),
  );
  const times = new Map(found.flat().map(({ psychologistId, sessions }) => [psychologistId, sessions]));
  const shown = here.map(({ id, name, zone }) => ({ id, name, zone, sessions: times.get(id) ?? [] }));
  return { day, items: shown, nextCursor };
}

/** A psychologist of the clinic. @throws AppError `tenancy.member_not_found`, the same for another clinic's as for none */
export async function fetchPsychologist(ctx: ClinicAdminCtx, id: string) {
  requireRole(ctx.actor, "admin");
  const found = await selectPsychologist(ctx.db, ctx.actor, id).get();
  if (!found) throw new AppError("tenancy.member_not_found");
  return found;
}

/** One psychologist's day. Instants in ms. */
export type DayOfPsychologist = {
  psychologist: { id: string; name: string; zone: string };
  day: string;
  /** Her today. */
  today: string;
  sessions: ClinicSession[];
  of: DayHours;
  /** Hours that the weekday has. */
  week: DayRange[];
  /** Version of her hours. */
  version: number;
  selfBooking: boolean;
  /** When patients can book. */
  free: number[];
};

/** Time around a day that its free times hang on: buffers, and what began the day before. */
const around = hours(3);

/**
 * Who comes to a psychologist on a day of her zone, when she works and what patients can book. Two round trips.
 * @throws AppError `tenancy.member_not_found`, `request.invalid` (day)
 */
export async function readDayOf(ctx: ClinicAdminCtx, { psychologistId, day }: DayOf): Promise<DayOfPsychologist> {
  const psychologist = await fetchPsychologist(ctx, psychologistId);
  const { actor, db } = ctx;
  const { zone } = psychologist;
  const now = ctx.now();
  const bounds = boundsOf(day, zone);
  const [rows, people, [row], hers] = await db.batch([
    selectDay(db, actor, psychologistId, bounds),
    selectPeopleOfDay(db, actor, psychologistId, bounds),
    selectAvailability(db, actor, psychologistId),
    selectTaken(db, actor, psychologistId, { from: bounds.from - around, to: bounds.to + around, now }),
  ]);
  const { version, ...availability } = availabilityIn(row);
  const sessions = rows.map((one) => seenByClinic(one, people)).sort((a, b) => a.startAt - b.startAt);
  const free = freeSlots({ availability, zone, now }, bounds, { hers, own: [] }).map(({ startAt }) => startAt);
  const { selfBooking } = availability;
  return {
    psychologist,
    day,
    today: localDay(now, zone),
    sessions,
    ...dayHoursIn(availability, day),
    version,
    selfBooking,
    free,
  };
}
