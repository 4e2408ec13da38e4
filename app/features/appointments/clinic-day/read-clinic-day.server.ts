import type { AdminCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { availabilityIn, selectAvailability } from "../availability/availability.repo.server";
import type { DayException } from "../availability/availability";
import { readAgendaOf } from "../booking/list-appointments.server";
import { selectPsychologist, selectPsychologists } from "./clinic-day.repo.server";
import { seenByClinic, type ClinicSession } from "./clinic-day";
import { dayBounds } from "./day-move.policy";

/** The clinic's psychologists, and how many sessions each has on a day of the admin's zone. @throws AppError `request.invalid` */
export async function readClinicDay(ctx: AdminCtx, { day }: { day: string }) {
  requireRole(ctx.actor, "admin");
  const bounds = dayBounds(day, ctx.actor.zone);
  if (!bounds) throw new AppError("request.invalid", { fields: { day: "Use uma data válida." } });
  return selectPsychologists(ctx.clinic.db, ctx.actor, bounds);
}

/** One psychologist's day, counted in her own zone. */
export type DayOfPsychologist = {
  psychologist: { id: string; name: string; zone: string };
  sessions: ClinicSession[];
  /** What differs that day from her week. */
  exceptions: DayException[];
};

/** A psychologist of the clinic, or refusal. @throws AppError `tenancy.member_not_found`, the same for another clinic's as for none */
export async function fetchPsychologist(ctx: AdminCtx, id: string) {
  requireRole(ctx.actor, "admin");
  const found = await selectPsychologist(ctx.clinic.db, ctx.actor, id).get();
  if (!found) throw new AppError("tenancy.member_not_found");
  return found;
}

/** Who comes to a psychologist on a day, and when. @throws AppError `tenancy.member_not_found`, `request.invalid` */
export async function readDayOf(
  ctx: AdminCtx,
  { psychologistId, day }: { psychologistId: string; day: string },
): Promise<DayOfPsychologist> {
  const psychologist = await fetchPsychologist(ctx, psychologistId);
  const bounds = dayBounds(day, psychologist.zone);
  if (!bounds) throw new AppError("request.invalid", { fields: { day: "Use uma data válida." } });
  const [sessions, row] = await Promise.all([
    readAgendaOf(ctx, { psychologistId, ...bounds }),
    selectAvailability(ctx.clinic.db, ctx.actor, psychologistId).get(),
  ]);
  const { exceptions } = availabilityIn(row);
  return {
    psychologist,
    sessions: sessions.map(seenByClinic),
    exceptions: exceptions.filter(({ date }) => date === day),
  };
}
