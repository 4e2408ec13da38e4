import { and, eq, isNull, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { account } from "~/features/identity/account/account.directory.table";
import { professional } from "~/features/identity/account/professional.directory.table";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import type { Role } from "~/features/kernel/actor";
import type { Scope } from "~/features/kernel/ctx";
import { membership } from "./membership.directory.table";

/** A membership with everything its copy in the shard says. */
export type NamedMembership = {
  id: string;
  accountId: string;
  clinicId: string;
  role: Role;
  version: number;
  disabledAt: number | null;
  createdAt: number;
  name: string;
  zone: string;
  totpEnabledAt: number | null;
  /** Registration of a psychologist, and when the platform looked it up. */
  crp: string | null;
  crpVerifiedAt: number | null;
};

function selectNamed(db: DirectoryDb) {
  return db
    .select({
      id: membership.id,
      accountId: membership.accountId,
      clinicId: membership.clinicId,
      role: membership.role,
      version: membership.version,
      disabledAt: membership.disabledAt,
      createdAt: membership.createdAt,
      name: account.name,
      zone: account.zone,
      totpEnabledAt: account.totpEnabledAt,
      crp: professional.crp,
      crpVerifiedAt: professional.verifiedAt,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .leftJoin(professional, eq(professional.accountId, membership.accountId));
}

/** A membership by id, wherever it is: for jobs and for who just made it. */
export async function findNamedMembership(db: DirectoryDb, id: string): Promise<NamedMembership | undefined> {
  return selectNamed(db).where(eq(membership.id, id)).get();
}

/** Every membership of a person. */
export async function findNamedMembershipsOf(db: DirectoryDb, accountId: string): Promise<NamedMembership[]> {
  return selectNamed(db).where(eq(membership.accountId, accountId)).limit(100);
}

/** A membership of the scope's clinic. */
export async function findMembership(
  db: DirectoryDb,
  { clinicId }: Scope,
  id: string,
): Promise<NamedMembership | undefined> {
  return selectNamed(db)
    .where(and(eq(membership.clinicId, clinicId), eq(membership.id, id)))
    .get();
}

/** The membership a person has in a clinic in a role, disabled or not. */
export async function findMembershipOfPerson(
  db: DirectoryDb,
  { clinicId }: Scope,
  accountId: string,
  role: Role,
): Promise<{ id: string; disabledAt: number | null } | undefined> {
  return db
    .select({ id: membership.id, disabledAt: membership.disabledAt })
    .from(membership)
    .where(and(eq(membership.clinicId, clinicId), eq(membership.accountId, accountId), eq(membership.role, role)))
    .get();
}

/** The membership behind an e-mail address in a clinic and role. */
export async function findMembershipByEmail(
  db: DirectoryDb,
  { clinicId }: Scope,
  email: string,
  role: Role,
): Promise<{ id: string } | undefined> {
  return db
    .select({ id: membership.id })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.clinicId, clinicId), eq(membership.role, role), eq(account.email, email)))
    .get();
}

/** Memberships of the scope's clinic by id, those of them that there are; 200 at most: a hundred people with two roles. */
export async function findMembershipsAmong(db: DirectoryDb, { clinicId }: Scope, ids: readonly string[]) {
  return selectNamed(db)
    .where(and(eq(membership.clinicId, clinicId), isAmong(membership.id, ids)))
    .limit(200);
}

/** Every membership that some accounts have in the scope's clinic. */
export async function findMembershipsOfAccounts(db: DirectoryDb, { clinicId }: Scope, accountIds: readonly string[]) {
  return selectNamed(db).where(and(isAmong(membership.accountId, accountIds), eq(membership.clinicId, clinicId)));
}

/**
 * What goes together when somebody of the scope's clinic is shut out: of the team, each of the person's roles there; of a patient that one,
 * for who works there and is treated there keeps the one when the other ends.
 */
export async function findTogether(
  db: DirectoryDb,
  scope: Scope,
  rows: readonly NamedMembership[],
): Promise<NamedMembership[]> {
  const ofTeam = rows.filter(({ role }) => role !== "patient").map(({ accountId }) => accountId);
  if (ofTeam.length === 0) return [...rows];
  const everywhere = await findMembershipsOfAccounts(db, scope, [...new Set(ofTeam)]);
  return [...rows.filter(({ role }) => role === "patient"), ...everywhere.filter(({ role }) => role !== "patient")];
}

/** Ids of the memberships of the scope's clinic behind an e-mail address (lower case). */
export async function findMembershipIdsByEmail(db: DirectoryDb, { clinicId }: Scope, email: string): Promise<string[]> {
  const rows = await db
    .select({ id: membership.id })
    .from(account)
    .innerJoin(membership, and(eq(membership.accountId, account.id), eq(membership.clinicId, clinicId)))
    .where(eq(account.email, email))
    .limit(10);
  return rows.map(({ id }) => id);
}

export type NewMembership = { id: string; accountId: string; clinicId: string; role: Role; createdAt: number };

/** Statement that makes a membership. */
export function insertMembership(db: DirectoryDb, row: NewMembership): Statement {
  return db.insert(membership).values({ ...row, version: 1 });
}

/**
 * Statement that disables or enables a membership. Disabling the last active admin sets its version to null and so fails
 * the batch on `membership.version`, whoever else is disabled at the same moment.
 */
export function updateMembershipDisabled(
  db: DirectoryDb,
  { clinicId }: Scope,
  row: { id: string; version: number; disabledAt: number | null },
): Statement {
  const otherAdmin = sql`exists (select 1 from membership as other where other.clinic_id = ${clinicId} and other.role = 'admin' and other.disabled_at is null and other.id <> ${row.id})`;
  const next =
    row.disabledAt === null
      ? sql`${row.version + 1}`
      : sql`case when ${membership.role} <> 'admin' or ${otherAdmin} then ${row.version + 1} end`;
  return db
    .update(membership)
    .set({ disabledAt: row.disabledAt, version: sql`${next}` })
    .where(and(eq(membership.clinicId, clinicId), eq(membership.id, row.id)));
}

/** Statement that changes nothing of a membership but its version, which an event of its needs. */
export function nextVersion(
  db: DirectoryDb,
  { clinicId }: Scope,
  { id, version }: { id: string; version: number },
): Statement {
  return db
    .update(membership)
    .set({ version: version + 1 })
    .where(and(eq(membership.clinicId, clinicId), eq(membership.id, id)));
}

/** Statement that ends every login acting as a membership. */
export function endSessionsActingAs(
  db: DirectoryDb,
  { id, accountId }: { id: string; accountId: string },
  now: number,
  reason: "membership_disabled" | "ended_by_clinic" = "membership_disabled",
): Statement {
  return db
    .update(loginSession)
    .set({ endedAt: now, endedReason: reason })
    .where(and(eq(loginSession.accountId, accountId), eq(loginSession.membershipId, id), isNull(loginSession.endedAt)));
}

/** Whether anybody administers a clinic, or did and is shut out: then it is somebody's. */
export async function hasAdmin(db: DirectoryDb, { clinicId }: Scope): Promise<boolean> {
  const row = await db
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.clinicId, clinicId), eq(membership.role, "admin")))
    .limit(1)
    .get();
  return row !== undefined;
}
