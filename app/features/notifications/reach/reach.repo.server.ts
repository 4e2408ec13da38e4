import { and, asc, eq, gt, isNull, sql, type SQLWrapper } from "drizzle-orm";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import { account } from "~/features/identity/account/account.directory.table";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import type { Scope } from "~/features/kernel/ctx";
import { member } from "~/features/tenancy/member/member.table";
import { noticePreference } from "../preferences/notice-preference.table";
import { pushSubscription } from "./push-subscription.table";
import { quietHours } from "../preferences/quiet-hours.table";

/** Query for active members: whose account, which zone. */
export function selectMembers(db: ClinicDb, { clinicId }: Scope, ids: string[]) {
  return db
    .select({
      id: member.id,
      accountId: member.accountId,
      role: member.role,
      name: member.name,
      zone: member.zone,
      disabledAt: member.disabledAt,
    })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), isAmong(member.id, ids)));
}

/** Query for what members said about kinds and channels. */
export function selectPreferences(db: ClinicDb, { clinicId }: Scope, memberIds: string[]) {
  return db
    .select({
      memberId: noticePreference.memberId,
      kind: noticePreference.kind,
      channel: noticePreference.channel,
      wanted: noticePreference.wanted,
    })
    .from(noticePreference)
    .where(and(eq(noticePreference.clinicId, clinicId), isAmong(noticePreference.memberId, memberIds)));
}

/** Query for members' quiet hours; those who never said have no row. */
export function selectQuietHours(db: ClinicDb, { clinicId }: Scope, memberIds: string[]) {
  return db
    .select({
      memberId: quietHours.memberId,
      on: quietHours.on,
      fromMinute: quietHours.fromMinute,
      toMinute: quietHours.toMinute,
    })
    .from(quietHours)
    .where(and(eq(quietHours.clinicId, clinicId), isAmong(quietHours.memberId, memberIds)));
}

/** Query for the browsers members let us push to, at most 20 a member as `addDevice` keeps it. @param among ids, or a query that answers them */
export function selectDevices(db: ClinicDb, { clinicId }: Scope, among: string[] | SQLWrapper) {
  return db
    .select({
      id: pushSubscription.id,
      memberId: pushSubscription.memberId,
      sessionId: pushSubscription.sessionId,
      endpoint: pushSubscription.endpoint,
      p256dh: pushSubscription.p256dh,
      auth: pushSubscription.auth,
      label: pushSubscription.label,
      createdAt: pushSubscription.createdAt,
    })
    .from(pushSubscription)
    .where(
      and(
        eq(pushSubscription.clinicId, clinicId),
        Array.isArray(among)
          ? isAmong(pushSubscription.memberId, among)
          : sql`${pushSubscription.memberId} in ${among}`,
      ),
    )
    .orderBy(asc(pushSubscription.createdAt), asc(pushSubscription.id));
}

/** Addresses of accounts and whether they are proved. */
export async function findContacts(db: DirectoryDb, accountIds: string[]) {
  return db
    .select({
      accountId: account.id,
      email: account.email,
      emailVerifiedAt: account.emailVerifiedAt,
      phone: account.phone,
      phoneVerifiedAt: account.phoneVerifiedAt,
      disabledAt: account.disabledAt,
    })
    .from(account)
    .where(isAmong(account.id, accountIds));
}

/** Which of these logins are alive. @param ids at most 90 */
export async function liveLogins(db: DirectoryDb, ids: string[], now: number): Promise<Set<string>> {
  const rows = await db
    .select({ id: loginSession.id })
    .from(loginSession)
    .where(and(isAmong(loginSession.id, ids), isNull(loginSession.endedAt), gt(loginSession.expiresAt, now)));
  return new Set(rows.map(({ id }) => id));
}
