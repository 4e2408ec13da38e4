import { and, asc, desc, eq, gt, gte, isNull, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { account } from "~/features/identity/account/account.directory.table";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { clinic } from "../clinic/clinic.directory.table";
import { membership } from "./membership.directory.table";

/** More clinics than this nobody belongs to; the list is not paged. */
const mostMemberships = 50;

/**
 * What a person may act as, disabled memberships left out: what they used last comes first, then the oldest, and of one
 * age the profession before the administration.
 */
export function usableMemberships(db: DirectoryDb, accountId: string) {
  const lastUsed = sql`(select max(s.last_seen_at) from login_session s where s.account_id = ${accountId} and s.membership_id = ${membership.id})`;
  return db
    .select({
      id: membership.id,
      role: membership.role,
      clinicId: membership.clinicId,
      clinicName: sql<string>`${clinic.name}`.as("clinic_name"),
    })
    .from(membership)
    .innerJoin(clinic, eq(clinic.id, membership.clinicId))
    .where(and(eq(membership.accountId, accountId), isNull(membership.disabledAt)))
    .orderBy(desc(lastUsed), asc(membership.createdAt), desc(membership.role), asc(membership.id))
    .limit(mostMemberships);
}

/** What a login acts as. */
export function actingAs(db: DirectoryDb, sessionId: string) {
  return db
    .select({ membershipId: loginSession.membershipId })
    .from(loginSession)
    .where(eq(loginSession.id, sessionId));
}

/** Statement that makes a login act as another membership of the same person. */
export function actAs(
  db: DirectoryDb,
  { sessionId, accountId }: { sessionId: string; accountId: string },
  membershipId: string,
) {
  return db
    .update(loginSession)
    .set({ membershipId })
    .where(and(eq(loginSession.id, sessionId), eq(loginSession.accountId, accountId), isNull(loginSession.endedAt)));
}

/** The open logins of a person that act as a membership. */
export async function loginsActingAs(db: DirectoryDb, accountId: string, membershipId: string) {
  return db
    .select({ id: loginSession.id })
    .from(loginSession)
    .where(
      and(
        eq(loginSession.accountId, accountId),
        eq(loginSession.membershipId, membershipId),
        isNull(loginSession.endedAt),
      ),
    )
    .limit(100);
}

/** Statement that makes every open login of a person that acts as one membership act as another of theirs. */
export function actAllAs(db: DirectoryDb, { accountId, from, to }: { accountId: string; from: string; to: string }) {
  return db
    .update(loginSession)
    .set({ membershipId: to })
    .where(
      and(eq(loginSession.accountId, accountId), eq(loginSession.membershipId, from), isNull(loginSession.endedAt)),
    );
}

/** Whose login it is, open or ended. */
export async function accountOfLogin(db: DirectoryDb, sessionId: string): Promise<string | undefined> {
  const row = await db
    .select({ accountId: loginSession.accountId })
    .from(loginSession)
    .where(eq(loginSession.id, sessionId))
    .get();
  return row?.accountId;
}

/** Those of some logins that live and may act, with whom they act as. */
export function selectStanding(db: DirectoryDb, sessionIds: readonly string[], now: number) {
  return db
    .select({ sessionId: loginSession.id, memberId: sql<string>`${membership.id}`.as("member_id") })
    .from(loginSession)
    .innerJoin(account, and(eq(account.id, loginSession.accountId), isNull(account.disabledAt)))
    .innerJoin(membership, and(eq(membership.id, loginSession.membershipId), isNull(membership.disabledAt)))
    .where(
      and(
        sql`${loginSession.id} in (select value from json_each(${JSON.stringify(sessionIds)}))`,
        isNull(loginSession.endedAt),
        gt(loginSession.expiresAt, now),
      ),
    );
}

/** Logins of an account that ended at or after an instant, in order of id. */
export function endedLogins(
  db: DirectoryDb,
  accountId: string,
  { since, after, limit }: { since: number; after: string; limit: number },
) {
  return db
    .select({ sessionId: loginSession.id })
    .from(loginSession)
    .where(and(eq(loginSession.accountId, accountId), gte(loginSession.endedAt, since), gt(loginSession.id, after)))
    .orderBy(asc(loginSession.id))
    .limit(limit);
}
