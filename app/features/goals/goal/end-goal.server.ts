import { commit } from "~/features/kernel/events/commit.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { GoalCtx } from "../goal-access.server";
import { sealLine } from "../goals-seal.server";
import { noteChange } from "../history/note-change.server";
import { updateGoal } from "./goal.repo.server";
import { fetchGoal } from "./read-goals.server";
import { onConflict } from "./write-goal.server";

type Which = { patientId: string; id: string; version?: number | undefined };

/** A goal is still the one that was seen, where that was said. @throws AppError `goals.changed_elsewhere` */
function requireVersion(row: { version: number }, { version }: Pick<Which, "version">): void {
  if (version !== undefined && version !== row.version) throw new AppError("goals.changed_elsewhere");
}

/**
 * A goal ends: it was come to, or is laid aside; with a line, if somebody likes. Said twice, it is once.
 * @throws AppError `goals.not_found`, `goals.over` when it ended the other way, `goals.changed_elsewhere`
 */
export async function endGoal(
  ctx: GoalCtx,
  { status, line, ...which }: Which & { status: "reached" | "aside"; line: string | null },
): Promise<void> {
  const { row, vault } = await fetchGoal(ctx, which);
  if (row.status === status) return;
  if (row.status !== "open") throw new AppError("goals.over");
  requireVersion(row, which);
  const { clinicId, patientId, id, version } = row;
  const at = ctx.now();
  const ended = { status, closingSealed: await sealLine(vault, "goal", id, line), endedAt: at, updatedAt: at };
  const told = { kind: status, byId: ctx.actor.memberId, at, words: { line } };
  await commit(ctx, {
    clinicId,
    statements: [updateGoal(ctx.db, row, ended), ...(await noteChange(ctx.db, vault, row, told))],
    events: [{ type: "goal.ended", aggregateId: id, version: version + 1, data: { patientId } }],
    audit: { action: "goal.end", entity: "goal", entityId: id, fields: ["status"] },
    onConflict,
  });
}

/** A goal that has ended is taken up again. @throws AppError `goals.not_found`, `goals.too_many`, `goals.changed_elsewhere` */
export async function reopenGoal(ctx: GoalCtx, which: Which): Promise<void> {
  const { row, vault } = await fetchGoal(ctx, which);
  if (row.status === "open") return;
  requireVersion(row, which);
  const { clinicId, patientId, id, version } = row;
  const at = ctx.now();
  const reopened = { status: "open" as const, closingSealed: null, endedAt: null, updatedAt: at };
  const told = { kind: "reopened" as const, byId: ctx.actor.memberId, at, words: {} };
  await commit(ctx, {
    clinicId,
    statements: [updateGoal(ctx.db, row, reopened), ...(await noteChange(ctx.db, vault, row, told))],
    events: [{ type: "goal.reopened", aggregateId: id, version: version + 1, data: { patientId } }],
    audit: { action: "goal.reopen", entity: "goal", entityId: id, fields: ["status"] },
    onConflict,
  });
}

/**
 * The patient shows a goal of their own to who cares for them, or keeps it to themselves again. What was written before it was shown stays
 * the patient's. What somebody else wrote for both is not hidden.
 * @throws AppError `goals.not_found`, `goals.too_many`, `goals.changed_elsewhere`, `auth.forbidden`
 */
export async function showGoal(
  ctx: PatientCtx,
  { id, isShared, version: of }: { id: string; isShared: boolean; version?: number | undefined },
): Promise<void> {
  const { row, vault } = await fetchGoal(ctx, { patientId: ctx.actor.memberId, id });
  if (row.isShared === isShared) return;
  if (row.begunBy !== row.patientId) throw new AppError("auth.forbidden");
  requireVersion(row, { version: of });
  const { clinicId, patientId, version } = row;
  const at = ctx.now();
  const shown = { isShared, sharedAt: isShared ? at : null, updatedAt: at };
  const told = { kind: isShared ? ("shown" as const) : ("hidden" as const), byId: patientId, at, words: {} };
  const type = isShared ? "goal.shown" : "goal.hidden";
  await commit(ctx, {
    clinicId,
    statements: [updateGoal(ctx.db, row, shown), ...(await noteChange(ctx.db, vault, row, told))],
    events: [{ type, aggregateId: id, version: version + 1, data: { patientId } }],
    audit: { action: "goal.share", entity: "goal", entityId: id, fields: ["isShared"] },
    onConflict,
  });
}
