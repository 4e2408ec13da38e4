import type { Page } from "~/lib/page";
import { authorOf } from "../open-plan.server";
import { accessPlan, type PlanCtx } from "../plan-access.server";
import { listVersions } from "../plan.repo.server";
import type { PlanVersion } from "../safety-plan";

type Input = { patientId: string; below?: number | undefined; limit: number };

/**
 * The versions of a patient's plan, newest first, without what they say.
 * @param input.below only versions older than this number
 * @throws AppError `auth.forbidden`, `tenancy.patient_not_found`
 */
export async function listPlanVersions(ctx: PlanCtx, { patientId, below, limit }: Input): Promise<Page<PlanVersion>> {
  const scope = await accessPlan(ctx, patientId);
  const rows = await listVersions(ctx.db, scope, { below: below ?? Number.MAX_SAFE_INTEGER, limit: limit + 1 });
  const items = rows.slice(0, limit).map(({ version, savedAt, restoredFrom, ...author }) => ({
    version,
    savedAt,
    restoredFrom,
    savedBy: authorOf(author),
  }));
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? String(last.version) : null };
}
