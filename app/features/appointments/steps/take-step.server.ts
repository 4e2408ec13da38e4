import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import type { NewAudit } from "~/features/kernel/events/change";
import { commit } from "~/features/kernel/events/commit.server";
import type { NewEvent } from "~/features/kernel/events/event";
import { AppError } from "~/lib/app-error";
import { appointmentEvent, cancelledEvent, confirmedEvent, leftEvent } from "../appointments.events";
import type { AppointmentRow } from "../booking/appointment.repo.server";
import { whoComes } from "../booking/participants";
import { giveTimeBack, giveTimeOfOneBack } from "../booking/write-appointments.repo.server";
import { nextReminderAt } from "../reminders/reminder.policy";
import { markLeft, updateAppointment, type Changes } from "./steps.repo.server";
import { take, type Outcome, type Step } from "./steps.state";

type Changed = Outcome & { is: "changed" };

/** How often a step is tried on what somebody else has just changed. */
const mostTries = 4;

const plainEvents = {
  accept: "appointment.accepted",
  start: "appointment.started",
  complete: "appointment.completed",
  no_show: "appointment.missed",
  reopen: "appointment.reopened",
} as const;

function eventOf(row: AppointmentRow, step: Step, made: Changed): NewEvent {
  const version = row.version + 1;
  if (step.kind === "cancel" || (step.kind === "leave" && made.status === "cancelled")) {
    const dayChange = step.kind === "cancel" ? step.dayChange : undefined;
    const session = { ...row, patientIds: whoComes(row.patients), dayChange };
    return cancelledEvent(session, version, { by: step.by, wasRequest: made.wasRequest });
  }
  const session = { ...row, patientIds: whoComes(made.patients) };
  if (step.kind === "leave") return leftEvent(session, version, { by: step.by, patientId: step.patientId });
  if (step.kind === "confirm") return confirmedEvent(session, version, step.patientId);
  return appointmentEvent(plainEvents[step.kind], session, version);
}

function changesOf(row: AppointmentRow, step: Step, made: Changed, now: number): Changes {
  const { status, patients, feeOwedCents } = made;
  const owed = feeOwedCents === undefined ? {} : { feeOwedCents };
  if (status === "cancelled") {
    const how = "by" in step ? { cancelledBy: step.by, cancelReason: step.reason } : {};
    return { status, ...owed, ...how, cancelledAt: now, nextReminderAt: null, icsSequence: row.icsSequence + 1 };
  }
  const reminds = status === "scheduled" || status === "confirmed";
  const beginsToRemind = step.kind === "accept" || step.kind === "reopen";
  return {
    ...{ status, patients, ...owed },
    ...(beginsToRemind || !reminds ? { nextReminderAt: beginsToRemind ? nextReminderAt(row, now) : null } : {}),
  };
}

/** What takes a step with a session as it was read; for a batch of several. A change meanwhile fails it by its event's version. @param now ms */
export function steppingOf(
  db: ClinicDb,
  scope: Scope,
  row: AppointmentRow,
  { step, made }: { step: Step; made: Changed },
  now: number,
): { statements: Statement[]; event: NewEvent } {
  const left = step.kind === "leave" && made.status !== "cancelled" ? step.patientId : null;
  return {
    statements: [
      updateAppointment(db, scope, row, changesOf(row, step, made, now), now),
      ...(made.status === "cancelled" ? [giveTimeBack(db, scope, row.id)] : []),
      ...(left === null ? [] : [giveTimeOfOneBack(db, scope, row.id, left), markLeft(db, scope, row.id, left, now)]),
    ],
    event: eventOf(row, step, made),
  };
}

/**
 * Takes one step with a session as it was read, by compare-and-set.
 * @throws AppError `kernel.conflict` when somebody else changed it meanwhile
 */
async function commitStep(
  ctx: ClinicCtx<AnyActor>,
  { clinicId }: Scope,
  row: AppointmentRow,
  step: Step,
  made: Changed,
  also: readonly Statement[],
) {
  const { statements, event } = steppingOf(ctx.db, { clinicId }, row, { step, made }, ctx.now());
  const action = `appointment.${step.kind}`;
  const audit: NewAudit = { action, entity: "appointment", entityId: row.id, fields: ["status"] };
  await commit(ctx, { clinicId, statements: [...statements, ...also], events: [event], audit });
}

const refusals = {
  begun: "sessions.begun",
  past: "sessions.past",
  settled: "sessions.settled",
  state: "sessions.wrong_state",
} as const;

function isConflict(error: unknown): boolean {
  return error instanceof AppError && error.code === "kernel.conflict";
}

/**
 * Takes a step with a session. One that is taken already is harmless; one that somebody else's change came before is judged again by
 * what is true then.
 * @param read fetches the session within the caller's scope
 * @param also what is written with the step, or not at all
 * @throws AppError `sessions.not_found` as `read` does, `sessions.wrong_state` when it stands where the step cannot be taken,
 * `sessions.begun`, `sessions.past` and `sessions.settled` when it is too late for it
 */
export async function takeStep(
  ctx: ClinicCtx<AnyActor>,
  scope: Scope,
  step: Step,
  read: () => Promise<AppointmentRow>,
  also: readonly Statement[] = [],
): Promise<void> {
  for (let tries = 1; ; tries++) {
    const row = await read();
    const made = take(row, step, ctx.now());
    if (made.is === "done") return;
    if (made.is === "refused")
      throw new AppError(refusals[made.why ?? "state"], { detail: `${row.status} ${step.kind}` });
    try {
      return await commitStep(ctx, scope, row, step, made, also);
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (tries === mostTries) throw new AppError("sessions.changed_elsewhere", { cause: error });
    }
  }
}
