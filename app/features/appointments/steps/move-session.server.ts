import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx, PsychologistCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { NewEvent } from "~/features/kernel/events/event";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { isAwaited, isSamePlace, placeOf, type Appointment, type Place } from "../appointment";
import { changedEvent, movedEvent } from "../appointments.events";
import type { AppointmentRow } from "../booking/appointment.repo.server";
import { fetchAppointment } from "../booking/fetch-appointment.server";
import { requireAhead } from "../booking/moment.policy";
import { whoComes } from "../booking/participants";
import { refuseMinorsOf } from "../booking/refuse-minors-of.server";
import { readAppointment } from "../booking/read-appointment.server";
import { byHand, giveTimeBack, takeTime, type Room } from "../booking/write-appointments.repo.server";
import { nextReminderAt, nextReminderOnceMore } from "../reminders/reminder.policy";
import { feeOf, freeHoursOfGiven, type Terms } from "./fee.policy";
import { isElsewhen, isSame, sittingAfter, standingAfter, type Move, type Sitting } from "./move.policy";
import { moveOfPatients, updateAppointment } from "./steps.repo.server";

/** How a move is made: what must be free around the new time, in whose zone its day is counted, whether it awaits a yes. */
export type MoveTerms = {
  room: Room;
  zone: string;
  isRequest: boolean;
  cancelFreeHours?: number;
  /** What it costs from now on, centavos. */
  feeCents?: number | null;
  /** Where it takes place from now on. */
  place?: Place | null;
  /** It is one of a whole day that is moved: what that change is known by. */
  dayChange?: string;
};

/** When a changed session is next to be reminded of, ms. */
function reminderAfter(
  row: AppointmentRow,
  status: AppointmentRow["status"],
  session: Terms,
  now: number,
): number | null {
  if (status === "pending") return null;
  const keeps = row.status !== "pending" && row.startAt === session.startAt;
  return keeps ? nextReminderOnceMore(row, session, now) : nextReminderAt(session, now);
}

/**
 * What gives a session another time, length, kind or place: in one batch the old time is free and the new one taken. For a batch of several.
 * @param row as it was read: a change meanwhile fails the batch by its event's version
 * @param now ms
 */
export function movingOf(
  db: ClinicDb,
  { clinicId }: Scope,
  row: AppointmentRow,
  { after, room, zone, isRequest, dayChange, ...terms }: MoveTerms & { after: Sitting },
  now: number,
): { statements: Statement[]; event: NewEvent } {
  const scope = { clinicId };
  const { id, psychologistId } = row;
  const patientIds = whoComes(row.patients);
  const standing = standingAfter(row, after, isRequest);
  const movesTime = isElsewhen(row, after);
  const taking = { ownerId: id, psychologistId, patientIds, ...after, zone, room, expiresAt: null };
  const changes = {
    ...{ ...after, ...standing, ...terms, icsSequence: row.icsSequence + 1 },
    nextReminderAt: reminderAfter(row, standing.status, { ...row, ...terms, ...after }, now),
  };
  const where = { type: after.type, place: terms.place === undefined ? row.place : terms.place };
  const isOtherKind = after.type !== row.type || !isSamePlace(placeOf(where), placeOf(row));
  const [session, version] = [{ ...row, ...after, patientIds, dayChange }, row.version + 1];
  return {
    statements: [
      ...(movesTime ? [giveTimeBack(db, scope, id), ...takeTime(db, scope, [taking], now)] : []),
      updateAppointment(db, scope, row, changes, now),
      ...(after.startAt === row.startAt ? [] : [moveOfPatients(db, scope, id, after.startAt)]),
    ],
    event: movesTime
      ? movedEvent(session, version, { fromAt: row.startAt, isRequest: standing.status === "pending" })
      : changedEvent(session, version, { isOtherKind }),
  };
}

/** What a violated rule of the agenda means to who moves a session. */
export const whenMoving = {
  busy_span_free: "sessions.overlap",
  busy_span_day: "sessions.not_available",
  domain_event: "sessions.changed_elsewhere",
} as const;

/**
 * Moves one session.
 * @throws AppError `sessions.wrong_state`, `sessions.overlap`, `sessions.not_available` (the day is full), `sessions.changed_elsewhere`
 */
export async function commitMove(
  ctx: ClinicCtx<AnyActor>,
  { clinicId }: Scope,
  row: AppointmentRow,
  move: MoveTerms & { after: Sitting },
): Promise<void> {
  if (!isAwaited(row.status)) throw new AppError("sessions.wrong_state", { detail: `${row.status} move` });
  const { statements, event } = movingOf(ctx.db, { clinicId }, row, move, ctx.now());
  const fields = [
    "startAt",
    "endAt",
    "type",
    ...(["feeCents", "place"] as const).filter((one) => move[one] !== undefined),
  ];
  const audit = { action: "appointment.move", entity: "appointment", entityId: row.id, fields };
  await commit(ctx, { clinicId, statements, events: [event], audit, onConflict: whenMoving });
}

/**
 * The psychologist gives a session another time, length, kind, place or fee, by hand: anything that overlaps nothing goes. A request that she moves
 * is accepted by that. The same twice is harmless.
 * @throws AppError `sessions.not_found`, `sessions.wrong_state`, `sessions.past`, `sessions.too_far`, `sessions.overlap`,
 * `sessions.changed_elsewhere`, `care.minor_without_authorisation`
 */
export async function moveSession(ctx: PsychologistCtx, { id, ...move }: Move & { id: string }): Promise<Appointment> {
  requireRole(ctx.actor, "psychologist");
  const row = await fetchAppointment(ctx, id);
  const after = sittingAfter(row, move);
  const stays = isSame(row, after);
  const feeCents = feeOf(move.feeCents, row.feeCents);
  const place = move.place === undefined ? row.place : move.place;
  if (!stays || feeCents !== row.feeCents || !isSamePlace(place, row.place)) {
    if (after.startAt !== row.startAt) requireAhead(after.startAt, ctx.now());
    // What a request costs may be said before the yes; another time is a yes.
    const isRequest = stays && row.status === "pending";
    if (row.status === "pending" && !stays) await refuseMinorsOf(ctx, row);
    const given = after.startAt !== row.startAt && {
      cancelFreeHours: freeHoursOfGiven(after.startAt, row.cancelFreeHours, ctx.now()),
    };
    const terms = { room: byHand, zone: ctx.actor.zone, isRequest, feeCents, place, ...given };
    await commitMove(ctx, ctx.actor, row, { ...terms, after });
  }
  return readAppointment(ctx, { id });
}
