import type { PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { deleteFeed, upsertFeed } from "./calendar-feed.repo.server";

/**
 * Makes the address at which a psychologist's calendar program reads her agenda. It is told this once; the one before is nothing any more.
 * @returns the whole address
 */
export async function makeCalendarFeed(ctx: PsychologistCtx): Promise<{ url: string }> {
  const { actor, db, platform } = ctx;
  requireRole(actor, "psychologist");
  const { clinicId, memberId: psychologistId } = actor;
  const secret = platform.tokens.random();
  const row = { clinicId, psychologistId, secretHash: await platform.tokens.hash(secret), createdAt: ctx.now() };
  await commit(ctx, {
    clinicId,
    statements: [upsertFeed(db, row)],
    events: [],
    audit: { action: "appointments.feed_made", entity: "member", entityId: psychologistId },
  });
  return { url: `${platform.origin}/calendar/${clinicId.slice(4)}/${secret}.ics` };
}

/** Switches that address off: it is nothing at once, and no other takes its place. Harmless where there is none. */
export async function endCalendarFeed(ctx: PsychologistCtx): Promise<void> {
  const { actor, db } = ctx;
  requireRole(actor, "psychologist");
  const { clinicId, memberId: psychologistId } = actor;
  await commit(ctx, {
    clinicId,
    statements: [deleteFeed(db, { clinicId }, psychologistId)],
    events: [],
    audit: { action: "appointments.feed_ended", entity: "member", entityId: psychologistId },
  });
}
