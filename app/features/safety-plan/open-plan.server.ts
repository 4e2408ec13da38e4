import type { OpeningCtx } from "~/features/kernel/keys/noted";
import { readWithVault } from "~/features/kernel/keys/vault.server";
import { openSteps } from "./plan-seal.server";
import { selectPlan, type PlanScope } from "./plan.repo.server";
import type { SafetyPlan } from "./safety-plan";

/** What opening a plan needs: the patient, or a reading that was noted; access was asked for elsewhere. */
export type OpenCtx = OpeningCtx;

/** Who saved a version; a person who is gone from the clinic keeps the place. */
export function authorOf({ authorId, authorName }: { authorId: string; authorName: string | null }) {
  return { id: authorId, name: authorName ?? "Alguém da clínica" };
}

/**
 * A patient's plan, or null when there is none: one round trip, its key with it. It asks nobody for permission: the caller has.
 * @throws AppError `kernel.unreadable`
 */
export async function openPlan(ctx: OpenCtx, scope: PlanScope): Promise<SafetyPlan | null> {
  const { rows, vault: open } = await readWithVault(ctx, scope.clinicId, scope.patientId, selectPlan(ctx.db, scope));
  const [row] = rows;
  if (!row) return null;
  const vault = await open();
  const { id, version, savedAt, reviewEveryDays, reviewDueAt, reviewedAt } = row;
  const steps = await openSteps(vault, id, version, row.stepsSealed);
  return { id, steps, version, savedAt, savedBy: authorOf(row), reviewEveryDays, reviewDueAt, reviewedAt };
}
