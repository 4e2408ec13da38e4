import type { ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { placeAfter, toPage, type Page } from "~/lib/page";
import type { Appointment } from "../appointment";
import type { AgendaFilter, OwnSessionsFilter } from "../appointments.schema";
import { selectAgenda, selectNext, selectOwn, type AppointmentRow } from "./appointment.repo.server";
import { spanOf } from "./moment.policy";
import { namedForPatient, nameAll } from "./with-names.server";

async function named(ctx: ClinicCtx, { items, nextCursor }: Page<AppointmentRow>): Promise<Page<Appointment>> {
  return { items: await nameAll(ctx, items), nextCursor };
}

const keyOf = ({ startAt, id }: AppointmentRow) => ({ at: startAt, id });

/**
 * Sessions the psychologist leads, in order of time; `newestFirst` the other way round.
 * @throws AppError `request.invalid` for a bad cursor or period
 */
export async function listAppointments(
  ctx: PsychologistCtx,
  { from, to, limit, cursor }: AgendaFilter,
  { newestFirst = false } = {},
): Promise<Page<Appointment>> {
  requireRole(ctx.actor, "psychologist");
  const { actor, db } = ctx;
  const span = { ...spanOf({ from, to }, actor.zone), after: placeAfter(cursor), limit: limit + 1, newestFirst };
  return named(ctx, toPage(await selectAgenda(db, actor, actor.memberId, span), limit, keyOf));
}

/** Days and sessions that one look at an agenda has at most: a month with the ends of its weeks, and more than anybody leads in it. */
const mostDays = 62;
const mostSessions = 600;

/**
 * All of a psychologist's sessions that begin in a stretch of time, in order: for a day, a week, a month. Two round trips.
 * @param span instants in ms, `from` included, `to` not; 62 days at most
 * @throws AppError `request.invalid` for a longer stretch
 */
export async function readAgenda(ctx: PsychologistCtx, span: { from: number; to: number }): Promise<Appointment[]> {
  requireRole(ctx.actor, "psychologist");
  return agendaOf(ctx, ctx.actor.memberId, span);
}

async function agendaOf(ctx: ClinicCtx, psychologistId: string, { from, to }: { from: number; to: number }) {
  if (to - from > days(mostDays))
    throw new AppError("request.invalid", { fields: { to: "Peça no máximo dois meses." } });
  const span = { from, to, after: null, limit: mostSessions, newestFirst: false };
  return nameAll(ctx, await selectAgenda(ctx.db, ctx.actor, psychologistId, span));
}

/**
 * The patient's own sessions: what is coming, the next first; what is over, the newest first; or a period in order of time.
 * @throws AppError `request.invalid` for a bad cursor or period
 */
export async function listOwnAppointments(
  ctx: PatientCtx,
  { from, to, when, limit, cursor }: OwnSessionsFilter,
): Promise<Page<Appointment>> {
  requireRole(ctx.actor, "patient");
  const { actor, db } = ctx;
  const said = spanOf({ from, to }, actor.zone);
  const isPeriod = said.from !== null || said.to !== null;
  const part = when ?? (isPeriod ? null : "coming");
  const now = ctx.now();
  const span = {
    from: part === "coming" ? Math.max(now, said.from ?? now) : said.from,
    to: part === "past" ? Math.min(now, said.to ?? now) : said.to,
    ...{ after: placeAfter(cursor), limit: limit + 1, newestFirst: part === "past" },
  };
  return named(ctx, toPage(await selectOwn(db, actor, { patientId: actor.memberId }, span), limit, keyOf));
}

/** The patient's next session, or the one that goes on; null when there is none. One round trip. */
export async function nextOwnAppointment(ctx: PatientCtx): Promise<Appointment | null> {
  requireRole(ctx.actor, "patient");
  const { actor, db } = ctx;
  const [found] = await selectNext(db, actor, actor.memberId, ctx.now());
  if (!found) return null;
  const { people, ...row } = found;
  const next = namedForPatient(actor.memberId, row, people);
  // Whose session it is knows their own name: only the others' are looked for.
  const patients = next.patients.map((one) =>
    one.patientId === actor.memberId ? { ...one, name: one.name ?? actor.name } : one,
  );
  return { ...next, patients };
}
