import { and, eq, gt } from "drizzle-orm";
import { minutes } from "~/lib/duration";
import { log } from "~/platform/log";
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

/** Looking is noted beside an answer that does not wait for it, and is given without it too: what went wrong is said in the log. */
async function beside(ctx: ClinicCtx<Actor>, action: string, note: () => Promise<void>): Promise<void> {
  try {
    await note();
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log({ event: "audit.failed", requestId: ctx.request.requestId, action, error: reason });
  }
}

/** The same, beside the answer. Never rejects. */
export function noteLooking(ctx: ClinicCtx<Actor>, audit: NewAudit): Promise<void> {
  return beside(ctx, audit.action, () => noteOpening(ctx, audit));
}

/** A list shows health data too: of which patients (their member ids) the member who acts was shown something. Never rejects. */
export function noteListing(ctx: ClinicCtx<Actor>, action: string, patientIds: readonly string[]): Promise<void> {
  const audit = patientIds.map((entityId) => ({ action, entity: "member", entityId }));
  return beside(ctx, action, () => commit(ctx, { clinicId: ctx.actor.clinicId, statements: [], events: [], audit }));
}
