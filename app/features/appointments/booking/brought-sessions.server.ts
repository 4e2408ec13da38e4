import { and, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { Statements } from "~/db/statement";
import { minorsAmong, selectForAuthorisation } from "~/features/care/guardian/require-authorised.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { minutes } from "~/lib/duration";
import type { AppointmentType } from "../appointment";
import { appointmentEvent } from "../appointments.events";
import { feeOf, freeHoursOfGiven } from "../steps/fee.policy";
import { appointmentPatient } from "./appointment-patient.table";
import { selectAppointment } from "./appointment.repo.server";
import { appointment } from "./appointment.table";
import { fetchForBooking } from "./book-appointment.server";
import { busySpan, longestSpan } from "./busy-span.table";
import { selectLinked } from "./people.repo.server";
import { byHand, insertAppointments } from "./write-appointments.repo.server";

/** A session out of a file from elsewhere: one patient's. Instants in ms. */
export type BroughtSession = {
  patientId: string;
  startAt: number;
  durationMinutes: number;
  type: AppointmentType;
  /** What became of it, when it lies behind. */
  outcome: "completed" | "no_show";
  /** Centavos; undefined: as she says of all. Of what lies behind nothing is asked. */
  feeCents?: number | null | undefined;
};

/** Time that is taken. */
export type TakenSpan = { memberId: string; startAt: number; endAt: number };

/** What of a psychologist's own time, and of these patients', is taken between two instants (ms). */
export async function takenBetween(
  ctx: PsychologistCtx,
  patientIds: readonly string[],
  { from, to }: { from: number; to: number },
): Promise<TakenSpan[]> {
  requireRole(ctx.actor, "psychologist");
  const { clinicId, memberId } = ctx.actor;
  return ctx.db
    .select({ memberId: busySpan.memberId, startAt: busySpan.startAt, endAt: busySpan.endAt })
    .from(busySpan)
    .where(
      and(
        eq(busySpan.clinicId, clinicId),
        isAmong(busySpan.memberId, [memberId, ...patientIds]),
        gt(busySpan.startAt, from - longestSpan),
        lt(busySpan.startAt, to),
        gt(busySpan.endAt, from),
        or(isNull(busySpan.expiresAt), gt(busySpan.expiresAt, ctx.now())),
      ),
    );
}

/** Those of these patients who are minors without authorisation: nothing may be booked for them. */
export async function unauthorisedAmong(ctx: PsychologistCtx, patientIds: readonly string[]): Promise<string[]> {
  return minorsAmong(await selectForAuthorisation(ctx.db, ctx.actor, patientIds), ctx.now(), ctx.actor.zone);
}

/** Who comes and what it costs. Behind, nothing is owed, and a session of long ago needs no authorisation of today. */
async function terms(ctx: PsychologistCtx, { patientId, startAt, feeCents }: BroughtSession) {
  if (startAt > ctx.now()) {
    const usual = await fetchForBooking(ctx, [patientId]);
    const cancelFreeHours = freeHoursOfGiven(startAt, usual.cancelFreeHours, ctx.now());
    return { cancelFreeHours, feeCents: feeOf(feeCents, usual.feeCents) };
  }
  const [one] = await selectLinked(ctx.db, ctx.actor, ctx.actor.memberId, [patientId]);
  if (!one || one.disabledAt !== null) throw new AppError("tenancy.patient_not_found");
  return { cancelFreeHours: 0, feeCents: null };
}

/**
 * Writes one session out of a file, past or to come, under an id that was given before: made twice it is one. Nobody is told or
 * reminded, unless `tells` and it lies ahead. The rule that no two overlap holds for it, too.
 * @throws AppError `tenancy.patient_not_found`, `sessions.overlap`, `care.minor_without_authorisation`
 */
export async function bringSession(
  ctx: PsychologistCtx,
  id: string,
  input: BroughtSession,
  { tells }: { tells: boolean },
): Promise<void> {
  requireRole(ctx.actor, "psychologist");
  const { clinicId, memberId: psychologistId, zone } = ctx.actor;
  const [known] = await selectAppointment(ctx.db, ctx.actor, id);
  if (known) return;
  const now = ctx.now();
  const { patientId, startAt, durationMinutes, type } = input;
  const isAhead = startAt > now;
  const session = {
    ...{ id, psychologistId, startAt, endAt: startAt + minutes(durationMinutes), type, zone, room: byHand },
    ...{ patients: [{ patientId, notesSealed: null }], seriesId: null, occurrence: null },
    status: isAhead ? ("scheduled" as const) : input.outcome,
    ...(await terms(ctx, input)),
  };
  const said = isAhead && tells;
  await commit(ctx, {
    clinicId,
    statements: insertAppointments(ctx.db, { clinicId }, [session], { createdBy: psychologistId, now, isQuiet: !said }),
    events: [
      appointmentEvent(said ? "appointment.booked" : "appointment.brought", { ...session, patientIds: [patientId] }, 1),
    ],
    audit: { action: "appointment.bring", entity: "appointment", entityId: id },
    onConflict: { busy_span_free: "sessions.overlap" },
  });
}

/** What would be left without its session. */
const hangsOn = sql`exists (select 1 from session_note n where n.clinic_id = appointment.clinic_id and n.appointment_id = appointment.id)
  or exists (select 1 from charge c where c.clinic_id = appointment.clinic_id and c.appointment_id = appointment.id)`;

/**
 * Takes a session of a file back, as if it had never come: only while nobody has changed it, written a note of it or charged for it.
 * @returns `undone`, or that it stays
 */
export async function takeBackSession(ctx: PsychologistCtx, id: string): Promise<"undone" | "touched"> {
  requireRole(ctx.actor, "psychologist");
  const { clinicId, memberId } = ctx.actor;
  const [row] = await selectAppointment(ctx.db, ctx.actor, id);
  if (!row) return "undone";
  const untouched = and(
    eq(appointment.clinicId, clinicId),
    eq(appointment.id, id),
    eq(appointment.psychologistId, memberId),
    eq(appointment.version, 1),
    sql`not (${hangsOn})`,
  );
  const gone = sql`not exists (select 1 from appointment a where a.clinic_id = ${clinicId} and a.id = ${id})`;
  const statements = [
    ctx.db.delete(appointment).where(untouched),
    ctx.db
      .delete(appointmentPatient)
      .where(and(eq(appointmentPatient.clinicId, clinicId), eq(appointmentPatient.appointmentId, id), gone)),
    ctx.db.delete(busySpan).where(and(eq(busySpan.clinicId, clinicId), eq(busySpan.ownerId, id), gone)),
  ];
  await ctx.db.batch(statements as unknown as Statements);
  const [left] = await selectAppointment(ctx.db, ctx.actor, id);
  if (left) return "touched";
  const { patients, ...session } = row;
  const patientIds = patients.map(({ patientId }) => patientId);
  // The lists of who is concerned show the next session: an event of the same kind settles them.
  await commit(ctx, {
    clinicId,
    statements: [],
    events: [appointmentEvent("appointment.brought", { ...session, patientIds }, 2)],
    audit: { action: "appointment.unbring", entity: "appointment", entityId: id },
  });
  return "undone";
}
