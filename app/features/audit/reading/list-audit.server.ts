import type { AdminCtx } from "~/features/kernel/ctx";
import { placeAfter, toPage, type Page } from "~/lib/page";
import type { AuditFilter } from "../audit.schema";
import { listActs, listAuditRows, newestOf, type AuditEntryRow } from "./audit.repo.server";

export type { AuditEntryRow } from "./audit.repo.server";

/**
 * The audit of the admin's clinic, newest first: who did or opened what, when, from where. Rows name fields and never their values;
 * nothing clinical is in them. Both planes side by side, a round trip to each.
 */
export async function listAudit(
  ctx: AdminCtx,
  { limit, cursor, ...filter }: AuditFilter,
): Promise<Page<AuditEntryRow>> {
  const { clinicId } = ctx.actor;
  const wanted = { ...filter, after: placeAfter(cursor), limit: limit + 1 };
  const lists = await Promise.all([ctx.clinic.db, ctx.db].map((db) => listAuditRows(db, clinicId, wanted)));
  return toPage(newestOf(lists, limit + 1), limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}

/** The acts that stand in the admin's clinic's audit, on both planes: what a list of it can be narrowed to. */
export async function listAuditActs(ctx: AdminCtx): Promise<string[]> {
  const lists = await Promise.all([ctx.clinic.db, ctx.db].map((db) => listActs(db, ctx.actor.clinicId)));
  return [...new Set(lists.flat())];
}
