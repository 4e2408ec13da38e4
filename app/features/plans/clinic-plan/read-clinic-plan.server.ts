import type { DirectoryCtx } from "~/features/kernel/ctx";
import type { Scope } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { PlanBasis, PlanVersion } from "../plan";
import { findClinicPlan } from "./clinic-plan.repo.server";

export type ClinicPlan = {
  /** What counts now: the plan it has, or the free one once that is over. */
  plan: PlanVersion;
  basis: PlanBasis;
  /** Until when the plan holds (ms); null: until it is changed. */
  endsAt: number | null;
  /** The plan that is over, when one is. */
  over: PlanVersion["code"] | null;
  /** Counts changes of it. */
  version: number;
};

/** What a clinic has, and what counts of it now. @throws AppError `plans.not_found` */
export async function readClinicPlan(ctx: DirectoryCtx, scope: Scope): Promise<ClinicPlan> {
  const found = await findClinicPlan(ctx.db, scope, ctx.now());
  if (!found) throw new AppError("plans.not_found", { detail: scope.clinicId });
  const { has, counts: plan } = found;
  const isOver = has.endsAt !== null && has.endsAt <= ctx.now();
  const { basis, endsAt, version } = has;
  return isOver
    ? { plan, basis: "free", endsAt: null, over: has.code, version }
    : { plan, basis, endsAt, over: null, version };
}
