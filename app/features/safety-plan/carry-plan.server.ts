import type { Statements } from "~/db/statement";
import type { Carry } from "~/features/kernel/carry";
import { commit } from "~/features/kernel/events/commit.server";
import { openCarried } from "~/features/kernel/keys/vault.server";
import { openSteps, sealSteps } from "./plan-seal.server";
import { findPlan, findWholePlan, insertPlan, insertVersion, removePlan } from "./plan.repo.server";

/**
 * Carries a patient's safety plan with its history: written in the new place, then taken away here. Where there is a plan already,
 * that one stands and this one stays where it is. Harmless twice.
 */
export async function carryPlan({ from, to }: Carry): Promise<void> {
  const whole = await findWholePlan(from.db, from);
  if (!whole) return;
  const { plan, versions } = whole;
  const there = await findPlan(to.db, to);
  if (there && there.id !== plan.id) return;
  if (!there) {
    const [opening, sealing] = await Promise.all([openCarried(from), openCarried(to)]);
    const place = { clinicId: to.clinicId, patientId: to.patientId };
    const rows = await Promise.all(
      versions.map(async (row) => {
        const steps = await openSteps(opening, plan.id, row.version, row.stepsSealed);
        const stepsSealed = await sealSteps(sealing, plan.id, row.version, steps);
        return { ...row, ...place, stepsSealed, authorId: to.patientId };
      }),
    );
    await commit(to, {
      clinicId: to.clinicId,
      statements: [insertPlan(to.db, { ...plan, ...place }), ...rows.map((row) => insertVersion(to.db, row))],
      events: [],
      audit: { action: "safety_plan.carry_in", entity: "safety_plan", entityId: plan.id, subject: to.patientId },
    });
  }
  await from.db.batch(removePlan(from.db, from, plan.version) as Statements);
}
