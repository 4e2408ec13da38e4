import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { selectShownReflection } from "../insight.repo.server";
import { insightIds } from "../insights.ids";
import { ownLocalInsights } from "../list-insights.server";
import { selectShownPlain } from "../plain/plain-version.repo.server";
import { selectShownTranscript } from "../transcript/transcript.repo.server";
import { upsertRating } from "./rating.repo.server";

/** Whether something is shown to the caller now: our own counting, a reflection, a transcript or plain words that were let through. */
async function isShown(ctx: PatientCtx, id: string): Promise<boolean> {
  const scope = { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId };
  switch (id.slice(0, id.indexOf("_"))) {
    case "local":
      return (await ownLocalInsights(ctx)).some((one) => one.id === id);
    case insightIds.insight:
      return (await selectShownReflection(ctx.db, scope, id)).length > 0;
    case insightIds.transcript:
      return (await selectShownTranscript(ctx.db, scope, id)).length > 0;
    case insightIds.plain:
      return (await selectShownPlain(ctx.db, scope, id)).length > 0;
    default:
      return false;
  }
}

/** Keeps whether something helped its patient. @throws AppError `insights.not_found` for what is not shown to the caller */
export async function rateInsight(ctx: PatientCtx, { id, helpful }: { id: string; helpful: boolean }): Promise<void> {
  requireRole(ctx.actor, "patient");
  if (!(await isShown(ctx, id))) throw new AppError("insights.not_found");
  const { clinicId, memberId: patientId } = ctx.actor;
  await commit(ctx, {
    clinicId,
    statements: [upsertRating(ctx.db, { clinicId, patientId, insightId: id, helpful, ratedAt: ctx.now() })],
    events: [],
    audit: [],
  });
}
