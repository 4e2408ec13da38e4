import { and, eq } from "drizzle-orm";
import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx, PsychologistCtx } from "~/features/kernel/ctx";
import type { NewEvent } from "~/features/kernel/events/event";
import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { member } from "~/features/tenancy/member/member.table";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { newId } from "~/lib/id";
import { endOfDay } from "~/lib/time/wall-clock";
import type { MeasureScope } from "../answer/answer.repo.server";
import { measureIds } from "../measures.ids";
import { ownSheetRef } from "../questionnaire/own-questionnaires.server";
import { insertAssignment, selectAssignment, type AssignmentRow } from "./assignment.repo.server";
import { shownAssignment, type Assignment } from "./assignment";
import { firstDueAfter, recalledAfter, type Interval } from "./schedule";

/** What is asked, of whom and when. Instants in ms. */
export type AssignScale = {
  patientId: string;
  /** An instrument's code, or the id of a questionnaire of the psychologist's. */
  code: string;
  dueAt?: number | undefined;
  every?: Interval | undefined;
};

type Asking = Pick<AssignmentRow, "clinicId" | "patientId" | "psychologistId" | "code" | "sheetVersion" | "isIntake">;
type When = Pick<AssignScale, "dueAt" | "every">;

/** Nothing is asked for later than this. */
const farthest = days(5 * 365);

/** @throws AppError `request.invalid` (dueAt) for a day that is past, or more than five years ahead */
function requireAhead(dueAt: number, now: number): void {
  const wrong =
    dueAt <= now
      ? "Escolha um dia que ainda não passou."
      : dueAt > now + farthest
        ? "Escolha um dia dentro dos próximos cinco anos."
        : null;
  if (wrong !== null) throw new AppError("request.invalid", { fields: { dueAt: wrong } });
}

/** A request that was not written yet. @throws AppError `request.invalid` (dueAt) for a day that is past, or years ahead */
export function newAssignment(asking: Asking, { dueAt, every }: When, now: number): AssignmentRow {
  if (dueAt !== undefined) requireAhead(dueAt, now);
  const first = dueAt ?? (every ? now + firstDueAfter : null);
  return {
    ...asking,
    id: newId(measureIds.assignment, now),
    every: every ?? null,
    firstDueAt: first,
    dueAt: first,
    remindAt: first ?? now + recalledAfter,
    status: "open",
    lastAnsweredAt: null,
    createdAt: now,
    version: 1,
  };
}

/** The event of a new request. */
export function assignedEvent({ id, patientId, psychologistId }: AssignmentRow): NewEvent {
  return { type: "measures.assigned", aggregateId: id, version: 1, data: { patientId, psychologistId } };
}

/** The IANA zone that a member's days are counted in. */
export async function zoneOf({ db }: ClinicCtx<AnyActor>, { clinicId, patientId }: MeasureScope): Promise<string> {
  const who = and(eq(member.clinicId, clinicId), eq(member.id, patientId));
  return (await db.select({ zone: member.zone }).from(member).where(who).get())?.zone ?? "America/Sao_Paulo";
}

/**
 * Asks a patient to answer a scale or a questionnaire of the psychologist's: once, or each week, fortnight or month.
 * @param key the request's Idempotency-Key
 * @throws AppError `tenancy.patient_not_found`, `measures.not_found`, `measures.already_assigned` while the same waits for an answer,
 * `request.invalid` (dueAt), `kernel.idempotency_reused`
 */
export async function assignScale(ctx: PsychologistCtx, input: AssignScale, key?: string): Promise<Assignment> {
  const { patientId, code, dueAt, every } = input;
  await requireCareLink(ctx, patientId);
  const { clinicId, memberId: psychologistId } = ctx.actor;
  const scope = { clinicId, patientId };
  const { sheetVersion } = await ownSheetRef(ctx, code);
  const row = newAssignment(
    { ...scope, psychologistId, code, sheetVersion, isIntake: false },
    { dueAt, every },
    ctx.now(),
  );
  const request = { key, useCase: "measures.assign", input: [patientId, code, dueAt, every], resultId: row.id };
  const id = await withIdempotency(ctx, request, (idempotency) =>
    commit(ctx, {
      clinicId,
      statements: [insertAssignment(ctx.db, row)],
      events: [assignedEvent(row)],
      audit: { action: "measures.assign", entity: "scale_assignment", entityId: row.id, subject: patientId },
      idempotency,
      onConflict: {
        scale_assignment_open: "measures.already_assigned",
        "scale_assignment.code": "measures.already_assigned",
      },
    }),
  );
  const [kept] = id === row.id ? [row] : await selectAssignment(ctx.db, scope, id);
  return shownAssignment(kept ?? row, ctx.now(), await zoneOf(ctx, scope));
}

/** The same from a form that names a day: it is due when that day ends where the patient is. */
export async function assignFromForm(
  ctx: PsychologistCtx,
  { dueDay, key, ...asked }: Omit<AssignScale, "dueAt"> & { dueDay?: string | undefined; key?: string | undefined },
): Promise<void> {
  await requireCareLink(ctx, asked.patientId);
  const zone = await zoneOf(ctx, { clinicId: ctx.actor.clinicId, patientId: asked.patientId });
  // A day that no calendar ends is refused as one that is too far off.
  const dueAt = dueDay === undefined ? undefined : (endOfDay(dueDay, zone) ?? Infinity);
  await assignScale(ctx, { ...asked, dueAt }, key || undefined);
}
