import { and, eq, gt } from "drizzle-orm";
import { minutes } from "~/lib/duration";
import type { Actor } from "../actor";
import { auditEntry } from "../audit-entry.both.table";
import type { ClinicCtx } from "../ctx";
import type { NewAudit } from "./change";
import { commit } from "./commit.server";

/** Opening the same thing again within this time is no other access: a page that is loaded a thousand times must not bury the audit log. */
const oneAccess = minutes(10);

/** Writes down that the member who acts opened something of somebody's (LGPD art. 37): once in ten minutes. */
export async function noteOpening(ctx: ClinicCtx<Actor>, audit: NewAudit): Promise<void> {
  const { clinicId, memberId } = ctx.actor;
  const lately = and(
    eq(auditEntry.entityId, audit.entityId),
    gt(auditEntry.createdAt, ctx.now() - oneAccess),
    eq(auditEntry.clinicId, clinicId),
    eq(auditEntry.actorId, memberId),
    eq(auditEntry.action, audit.action),
  );
  if ((await ctx.db.$count(auditEntry, lately)) > 0) return;
  await commit(ctx, { clinicId, statements: [], events: [], audit });
}
