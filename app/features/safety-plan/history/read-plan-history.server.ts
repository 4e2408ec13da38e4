import { listPlanVersions } from "./list-plan-versions.server";
import type { PlanCtx } from "../plan-access.server";
import { readPlanVersion } from "./read-plan-version.server";
import type { PlanSteps, PlanVersion } from "../safety-plan";

/** Versions on one page of the history. */
const perPage = 20;

type Input = {
  patientId: string;
  /** The version to open. */
  version?: number | undefined;
  /** Only versions older than this one. */
  cursor?: number | undefined;
};

export type PlanHistory = {
  versions: PlanVersion[];
  nextCursor: string | null;
  /** The newest version's number; 0 without a plan. */
  newest: number;
  opened: { version: number; steps: PlanSteps } | null;
};

/**
 * The history of a plan as its page shows it: a stretch of versions, and what one of them says.
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`, `safety_plan.version_not_found`
 */
export async function readPlanHistory(ctx: PlanCtx, { patientId, version, cursor }: Input): Promise<PlanHistory> {
  // An opened version is in the list: further down it begins with that one.
  const { items, nextCursor } = await listPlanVersions(ctx, { patientId, below: cursor, limit: perPage });
  const newest = cursor === undefined ? items[0] : (await listPlanVersions(ctx, { patientId, limit: 1 })).items[0];
  const opened = version === undefined ? null : await readPlanVersion(ctx, { patientId, version });
  return {
    versions: items,
    nextCursor,
    newest: newest?.version ?? 0,
    opened: opened && { version: opened.version, steps: opened.steps },
  };
}
