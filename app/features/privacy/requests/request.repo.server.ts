import { and, asc, count, desc, eq, isNotNull, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import type { Keyset } from "~/lib/page";
import { rightsRequest } from "./rights-request.table";

export type RequestRow = typeof rightsRequest.$inferSelect;

const open = eq(rightsRequest.state, "asked");
const inClinic = ({ clinicId }: Scope) => eq(rightsRequest.clinicId, clinicId);

export function insertRequest(db: ClinicDb, row: typeof rightsRequest.$inferInsert) {
  return db.insert(rightsRequest).values(row);
}

/** What a member asked for, the newest first. */
export function selectOwn(db: ClinicDb, scope: Scope, memberId: string, limit: number) {
  return db
    .select()
    .from(rightsRequest)
    .where(and(inClinic(scope), eq(rightsRequest.memberId, memberId)))
    .orderBy(desc(rightsRequest.askedAt), desc(rightsRequest.id))
    .limit(limit);
}

export function selectRequest(db: ClinicDb, scope: Scope, id: string) {
  return db
    .select()
    .from(rightsRequest)
    .where(and(inClinic(scope), eq(rightsRequest.id, id)));
}

/** What a member of the clinic is called. */
export function selectName(db: ClinicDb, { clinicId }: Scope, memberId: string) {
  return db
    .select({ name: member.name })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, memberId)));
}

const withName = { request: rightsRequest, name: member.name, role: member.role };
const sameMember = and(eq(member.clinicId, rightsRequest.clinicId), eq(member.id, rightsRequest.memberId));

/** What waits for an answer of the clinic, what is due first at the head. */
export function selectWaiting(db: ClinicDb, scope: Scope, { after, limit }: { after: Keyset | null; limit: number }) {
  const behind = after && sql`(${rightsRequest.dueAt}, ${rightsRequest.id}) > (${after.at}, ${after.id})`;
  return db
    .select(withName)
    .from(rightsRequest)
    .leftJoin(member, sameMember)
    .where(and(inClinic(scope), open, behind ?? undefined))
    .orderBy(asc(rightsRequest.dueAt), asc(rightsRequest.id))
    .limit(limit);
}

/** What was settled, the last first. */
export function selectSettled(db: ClinicDb, scope: Scope, { after, limit }: { after: Keyset | null; limit: number }) {
  const behind = after && sql`(${rightsRequest.settledAt}, ${rightsRequest.id}) < (${after.at}, ${after.id})`;
  return db
    .select(withName)
    .from(rightsRequest)
    .leftJoin(member, sameMember)
    .where(and(inClinic(scope), sql`${rightsRequest.state} <> 'asked'`, behind ?? undefined))
    .orderBy(desc(rightsRequest.settledAt), desc(rightsRequest.id))
    .limit(limit);
}

/** How many wait, and how many of those are late. */
export function countWaiting(db: ClinicDb, scope: Scope, now: number) {
  return db
    .select({ waiting: count(), late: sql<number>`coalesce(sum(${rightsRequest.dueAt} < ${now}), 0)` })
    .from(rightsRequest)
    .where(and(inClinic(scope), open));
}

/** Those of the whole shard whose answerers are to be told again. */
export function selectToRemind(db: ClinicDb, now: number, limit: number) {
  return db
    .select()
    .from(rightsRequest)
    .where(and(isNotNull(rightsRequest.remindAt), lte(rightsRequest.remindAt, now)))
    .orderBy(asc(rightsRequest.remindAt))
    .limit(limit);
}

/** Statement that changes one as it was read; its event, of the next version, refuses the batch when somebody was faster. */
export function updateRequest(db: ClinicDb, row: RequestRow, changes: Partial<RequestRow>) {
  return db
    .update(rightsRequest)
    .set({ ...changes, version: row.version + 1 })
    .where(and(inClinic(row), eq(rightsRequest.id, row.id), eq(rightsRequest.version, row.version)));
}
