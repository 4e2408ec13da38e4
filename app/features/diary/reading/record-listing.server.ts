import { commit } from "~/features/kernel/events/commit.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { log } from "~/platform/log";

/** A list shows health data too (LGPD art. 37): whose was shown. Written beside the answer, so that looking stays one statement. */
export async function recordListing(ctx: PsychologistCtx, patientIds: readonly string[]): Promise<void> {
  const action = "diary.list";
  const audit = patientIds.map((entityId) => ({ action, entity: "member", entityId }));
  try {
    await commit(ctx, { clinicId: ctx.actor.clinicId, statements: [], events: [], audit });
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log({ event: "audit.failed", requestId: ctx.request.requestId, action, error: reason });
  }
}
