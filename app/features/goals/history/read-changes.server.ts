import { noteListing } from "~/features/kernel/events/note-opening.server";
import { openVault, type Vault } from "~/features/kernel/keys/vault.server";
import type { PageInput } from "~/features/kernel/page.schema";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import type { GoalChange } from "../goal/goal";
import { selectGoal } from "../goal/goal.repo.server";
import { accessGoals, type GoalCtx } from "../goal-access.server";
import { openChangeWords } from "../goals-seal.server";
import { selectChanges } from "./change.repo.server";

type ChangeRow = Awaited<ReturnType<typeof selectChanges>>[number];

/** Changes with their words open. @param patientId whose goal it is: told apart from who cares for them */
export function openChanges(vault: Vault, rows: readonly ChangeRow[], patientId: string): Promise<GoalChange[]> {
  return Promise.all(
    rows.map(async (row) => ({
      ...{ id: row.id, kind: row.kind, at: row.changedAt, byTask: row.byId === null },
      by: row.byId === null || row.byId === patientId ? null : (row.byName ?? "Equipe"),
      words: await openChangeWords(vault, row),
    })),
  );
}

/** Where a change stands in the history. */
export const placeOfChange = ({ changedAt, id }: ChangeRow) => ({ at: changedAt, id });

/** What became of a goal, the newest first. @throws AppError `goals.not_found`, `tenancy.patient_not_found`, `request.invalid` for a bad cursor */
export async function readChanges(
  ctx: GoalCtx,
  { patientId, id, limit, cursor }: PageInput & { patientId: string; id: string },
): Promise<Page<GoalChange>> {
  const scope = await accessGoals(ctx, patientId);
  const after = placeAfter(cursor);
  const [[row], rows] = await ctx.db.batch([
    selectGoal(ctx.db, scope, id),
    selectChanges(ctx.db, scope, id, { after, limit: limit + 1 }),
  ]);
  if (!row) throw new AppError("goals.not_found");
  const vault = await openVault(noteListing<GoalCtx>(ctx, "goals.read", [patientId]), scope.clinicId, patientId);
  const page = toPage(rows, limit, placeOfChange);
  return { items: await openChanges(vault, page.items, patientId), nextCursor: page.nextCursor };
}
