import { noteListing, noteLooking } from "~/features/kernel/events/note-opening.server";
import { openVault, type Vault } from "~/features/kernel/keys/vault.server";
import type { PageInput } from "~/features/kernel/page.schema";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { accessGoals, type GoalCtx } from "../goal-access.server";
import { selectChanges } from "../history/change.repo.server";
import { openChanges, placeOfChange } from "../history/read-changes.server";
import type { Goal, GoalChange } from "./goal";
import { selectEnded, selectGoal, selectOpen, selectOpenSteps, selectSteps } from "./goal.repo.server";
import type { GoalRow, GoalScope, JoinedStepRow } from "./goal.repo.server";
import { openGoal } from "./open-goal.server";

/** Changes that a goal's page begins with. */
const firstChanges = 12;

/** A patient's goals as far as the reader sees them: what is open with its steps, and a page of what has ended, without. */
export type Goals = { open: Goal[]; ended: Page<Goal> };

/** @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `request.invalid` for a bad cursor */
export async function readGoals(
  ctx: GoalCtx,
  { patientId, limit, cursor }: PageInput & { patientId: string },
): Promise<Goals> {
  const scope = await accessGoals(ctx, patientId);
  const [open, steps, ended] = await ctx.db.batch([
    selectOpen(ctx.db, scope),
    selectOpenSteps(ctx.db, scope),
    selectEnded(ctx.db, scope, { after: placeAfter(cursor), limit: limit + 1 }),
  ]);
  const page = toPage(ended, limit, ({ endedAt, id }) => ({ at: endedAt ?? 0, id }));
  if (open.length + page.items.length === 0) return { open: [], ended: { items: [], nextCursor: null } };
  const vault = await openVault(noteListing<GoalCtx>(ctx, "goals.read", [patientId]), scope.clinicId, patientId);
  const [opened, over] = await Promise.all([
    Promise.all(open.map((row) => openGoal(vault, row, stepsOf(steps, row), scope.sees))),
    Promise.all(page.items.map((row) => openGoal(vault, row, [], scope.sees))),
  ]);
  return { open: opened, ended: { items: over, nextCursor: page.nextCursor } };
}

/** The steps of one goal among those of several. */
export function stepsOf(steps: readonly JoinedStepRow[], { id }: Pick<GoalRow, "id">): JoinedStepRow[] {
  return steps.filter(({ goalId }) => goalId === id);
}

/** One goal with what became of it lately. @throws AppError `goals.not_found`, the same for one that is not shown, `tenancy.patient_not_found` */
export async function readGoal(
  ctx: GoalCtx,
  { patientId, id }: { patientId: string; id: string },
): Promise<{ goal: Goal; changes: Page<GoalChange> }> {
  const scope = await accessGoals(ctx, patientId);
  const [[row], steps, rows] = await ctx.db.batch([
    selectGoal(ctx.db, scope, id),
    selectSteps(ctx.db, scope, id),
    selectChanges(ctx.db, scope, id, { after: null, limit: firstChanges + 1 }),
  ]);
  if (!row) throw new AppError("goals.not_found");
  const vault = await vaultOf(ctx, row);
  const page = toPage(rows, firstChanges, placeOfChange);
  const [goal, items] = await Promise.all([
    openGoal(vault, row, steps, scope.sees),
    openChanges(vault, page.items, patientId),
  ]);
  return { goal, changes: { items, nextCursor: page.nextCursor } };
}

/** A psychologist's reading of a goal is noted (LGPD art. 37). */
function vaultOf(ctx: GoalCtx, { id, clinicId, patientId }: GoalRow): Promise<Vault> {
  const look = { action: "goals.read" as const, entity: "goal", entityId: id, subjects: [patientId] };
  return openVault(noteLooking<GoalCtx>(ctx, look), clinicId, patientId);
}

/** A goal on its way to be changed, with what opens and seals its words. */
export type Fetched = { scope: GoalScope; row: GoalRow; steps: JoinedStepRow[]; vault: Vault };

/** A goal that the member who acts may change. @throws AppError `goals.not_found`, `tenancy.patient_not_found` */
export async function fetchGoal(ctx: GoalCtx, { patientId, id }: { patientId: string; id: string }): Promise<Fetched> {
  const scope = await accessGoals(ctx, patientId);
  const [[row], steps] = await ctx.db.batch([selectGoal(ctx.db, scope, id), selectSteps(ctx.db, scope, id)]);
  if (!row) throw new AppError("goals.not_found");
  return { scope, row, steps, vault: await vaultOf(ctx, row) };
}

/** The same, while it is worked on. @throws AppError `goals.over` too */
export async function fetchOpenGoal(ctx: GoalCtx, which: { patientId: string; id: string }): Promise<Fetched> {
  const found = await fetchGoal(ctx, which);
  if (found.row.status !== "open") throw new AppError("goals.over");
  return found;
}
