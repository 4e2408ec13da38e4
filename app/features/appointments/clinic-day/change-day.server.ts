import type { Statement } from "~/db/statement";
import type { NewAudit } from "~/features/kernel/events/change";
import { commit } from "~/features/kernel/events/commit.server";
import type { NewEvent } from "~/features/kernel/events/event";
import { wasDone, withIdempotency } from "~/features/kernel/events/idempotency.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { appointmentIds } from "../appointments.ids";
import { dayChangedEvent } from "../appointments.events";
import { savingOf } from "../availability/save-availability.server";
import type { AppointmentRow } from "../booking/appointment.repo.server";
import { whoComes } from "../booking/participants";
import { byHand } from "../booking/write-appointments.repo.server";
import { movingOf } from "../steps/move-session.server";
import { take } from "../steps/steps.state";
import { steppingOf } from "../steps/take-step.server";
import { freedBy } from "../waiting/waiting.policy";
import type { ClinicAdminCtx, DayOf } from "./clinic-day";
import { withDay } from "./day-hours.policy";
import { refusalOfTarget, seenOf } from "./day-move.policy";
import { fetchAhead, planOf, type Ahead } from "./plan-day.server";

/** A whole day that is to be changed: as it was seen, and whether it is then closed to patients. */
type ChangeDay = DayOf & { seen: string; close: boolean };
type Written = { row: AppointmentRow; statements: Statement[]; event: NewEvent };
type Change = { seen: string; written: (changeId: string) => Written[]; toDay: string | null };

/** What somebody else did in the same moment: the whole change is refused, and shown anew. */
const whenChanging = {
  busy_span_free: "sessions.day_changed",
  domain_event: "sessions.day_changed",
} as const;

/** What closes a day to patients, unless it is closed. */
function closingOf(ctx: ClinicAdminCtx, { psychologist, availability }: Ahead, day: string) {
  const { version, ...said } = availability;
  if (said.exceptions.some((one) => one.date === day && "closed" in one)) return null;
  const next = { ...withDay(said, day, { hours: "closed" }), version: version + 1 };
  return savingOf(ctx.db, ctx.actor, psychologist.id, next, ctx.now());
}

/** Writes a change of a day, all of it or nothing: its sessions, what is told of it, the day's hours. */
async function commitDay(
  ctx: ClinicAdminCtx,
  ahead: Ahead,
  { day, close }: ChangeDay,
  { written, toDay, ...run }: Change & { changeId: string; idempotency: Parameters<typeof commit>[1]["idempotency"] },
): Promise<void> {
  const { id: psychologistId } = ahead.psychologist;
  const { clinicId } = ctx.actor;
  const all = written(run.changeId);
  if (all.length === 0) throw new AppError("sessions.day_empty");
  const rows = all.map(({ row }) => row);
  const sessions = rows.map(({ id, patients }) => ({ id, patientIds: whoComes(patients) }));
  const freed = freedBy(rows, ctx.now());
  const closing = close ? closingOf(ctx, ahead, day) : null;
  const what = toDay === null ? "cancel" : "move";
  const ofSession = rows.map(({ id: entityId }): NewAudit => {
    const fields = toDay === null ? ["status"] : ["startAt", "endAt"];
    return { action: `appointment.${what}`, entity: "appointment", entityId, fields };
  });
  await commit(ctx, {
    clinicId,
    statements: [...all.flatMap(({ statements }) => statements), ...(closing ? closing.statements : [])],
    events: [
      dayChangedEvent(run.changeId, { psychologistId, day, toDay, sessions, freed }),
      ...all.map(({ event }) => event),
      ...(closing ? [closing.event] : []),
    ],
    audit: [
      {
        action: `clinic_day.${what}`,
        entity: "member",
        entityId: psychologistId,
        fields: closing ? ["exceptions"] : [],
      },
      ...ofSession,
    ],
    idempotency: run.idempotency,
    onConflict: whenChanging,
  });
}

/**
 * Does to a day what was seen, once: a repeated click is harmless, and what has changed since it was seen is refused.
 * @throws AppError `sessions.day_changed`, `sessions.day_empty`
 */
async function changeDay(
  ctx: ClinicAdminCtx,
  key: string,
  { input, useCase }: { input: ChangeDay & { toDay?: string }; useCase: string },
  judge: (ahead: Ahead) => Promise<Change>,
): Promise<void> {
  const ahead = await fetchAhead(ctx, input);
  const change = await judge(ahead);
  if (change.seen !== input.seen) {
    // The first click has changed what the second one meets.
    if (await wasDone(ctx, { key, useCase, input })) return;
    throw new AppError("sessions.day_changed");
  }
  const changeId = newId(appointmentIds.dayChange, ctx.now());
  await withIdempotency(ctx, { key, useCase, input, resultId: changeId }, (idempotency) =>
    commitDay(ctx, ahead, input, { ...change, changeId, idempotency }),
  );
}

/**
 * Moves what is ahead of a psychologist's day, each session to the same hour of another day; what cannot come along stays. Done in the
 * clinic's name it costs no patient anything: the new time is cancelled for free until it begins. Each of them is told once.
 * @param key of the form: sent twice it does nothing twice
 * @throws AppError `tenancy.member_not_found`, `request.invalid` (day, to), `sessions.day_changed` since it was seen, or in this moment:
 * then nothing was written, `sessions.day_empty` when nothing can move
 */
export async function moveDay(ctx: ClinicAdminCtx, input: ChangeDay & { toDay: string }, key: string): Promise<void> {
  const { day, toDay } = input;
  await changeDay(ctx, key, { input, useCase: "clinic_day.move" }, async (ahead) => {
    const refusal = refusalOfTarget({ day, toDay, today: ahead.today });
    if (refusal !== null) throw new AppError("request.invalid", { fields: { to: refusal } });
    const moves = await planOf(ctx, ahead, { day, toDay });
    const terms = { room: byHand, zone: ahead.psychologist.zone, cancelFreeHours: 0 };
    const written = (dayChange: string) =>
      ahead.rows.flatMap((row): Written[] => {
        const move = moves.find(({ id }) => id === row.id);
        if (!move || move.obstacle !== null) return [];
        const after = { startAt: move.to, endAt: move.to + row.endAt - row.startAt, type: row.type };
        const how = { ...terms, after, dayChange, isRequest: row.status === "pending" };
        return [{ row, ...movingOf(ctx.db, ctx.actor, row, how, ctx.now()) }];
      });
    return { seen: seenOf(ahead.rows, moves), written, toDay };
  });
}

/**
 * Cancels what is ahead of a psychologist's day, in the clinic's name: it costs nobody anything, and each patient is told once.
 * @param key of the form: sent twice it does nothing twice
 * @throws AppError `tenancy.member_not_found`, `request.invalid` (day), `sessions.day_changed`, `sessions.day_empty`
 */
export async function cancelDay(ctx: ClinicAdminCtx, input: ChangeDay, key: string): Promise<void> {
  await changeDay(ctx, key, { input, useCase: "clinic_day.cancel" }, (ahead) => {
    const written = (dayChange: string) =>
      ahead.rows.flatMap((row): Written[] => {
        const step = { kind: "cancel", by: "clinic", reason: null, dayChange } as const;
        const made = take(row, step, ctx.now());
        return made.is === "changed" ? [{ row, ...steppingOf(ctx.db, ctx.actor, row, { step, made }, ctx.now()) }] : [];
      });
    return Promise.resolve({ seen: seenOf(ahead.rows), written, toDay: null });
  });
}
