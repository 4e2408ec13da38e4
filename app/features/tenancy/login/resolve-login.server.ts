import { eq, sql, type Placeholder } from "drizzle-orm";
import * as z from "zod";
import type { DirectoryDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import { account } from "~/features/identity/account/account.directory.table";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import type { Actor, Role } from "~/features/kernel/actor";
import type { ShardName } from "~/platform/planes";
import { days } from "~/lib/duration";
import { AppError } from "~/lib/app-error";
import { clinic } from "../clinic/clinic.directory.table";
import { knownFlags, type ClinicFlag } from "../clinic/flags";
import { standingOf, type Standing } from "../clinic/standing";
import { membership } from "./membership.directory.table";
import type { LoginUser } from "./open-login.server";

/** A live login: the person, and what they act as. */
export type Login = {
  sessionId: string;
  accountId: string;
  name: string;
  email: string;
  zone: string;
  emailVerified: boolean;
  platformAdmin: boolean;
  /** An admin for over 7 days without a second factor must set one up first. */
  mustSetUpTotp: boolean;
  totpOn: boolean;
  kind: "web" | "api";
  lastSeenAt: number;
  /** Null for a platform admin without clinic. */
  actor: Actor | null;
  clinicName: string | null;
  /** Whether something new may begin in the clinic. */
  standing: Standing;
  /** When it closes, or has closed. */
  closesAt: number | null;
  /** What the clinic has that not every clinic has. */
  flags: ClinicFlag[];
  /** What the platform tells whoever acts so now, the newest first. */
  announcements: { id: string; text: string }[];
  /** File of the photo that the clinic sees. */
  avatarFileId: string | null;
  shard: ShardName | null;
  /** When the erasure that is asked for of the account begins (ms), or has begun; null when none is. */
  erasureDueAt: number | null;
};

const announcementsSchema = z.array(z.object({ id: z.string(), text: z.string() }));

/** Announcements that are shown at once, at most. */
const shownAtOnce = 3;

/** The newest of what is announced. */
function newestOf(announced: string | null): Login["announcements"] {
  const all = announcementsSchema.parse(JSON.parse(announced ?? "[]"));
  return all.sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, shownAtOnce);
}

const totpGrace = days(7);

/** By the cookie's secret (hashed) or, for a JWT, by the session it names. */
export type LoginKey = { tokenHash: string } | { sessionId: string };

/** Announcements that are on, for the role and the clinic that the login acts in; only who acts in a clinic is told. */
function announcedTo(now: Placeholder) {
  return sql<string | null>`(select json_group_array(json_object('id', n.id, 'text', n.text)) from announcement n
    where n.ends_at > ${now} and n.starts_at <= ${now} and (n.clinic_id is null or n.clinic_id = ${membership.clinicId})
      and instr(n.roles, ${membership.role}) > 0)`.as("announced");
}

/** When an erasure begins that is asked for of the login's account: whoever signs in sees that it is, in case they did not ask. */
const askedErasure = sql<number | null>`(select e.due_at from erasure e
    where e.account_id = ${account.id} and e.state in ('asked', 'running'))`.as("erasure_due_at");

/** Every request asks this: its SQL is written once. By the cookie's secret, or by the session. */
const selectLogin = kept((db: DirectoryDb, { key, now }: Places<"key" | "now">, by: "tokenHash" | "id") =>
  db
    .select({
      sessionId: loginSession.id,
      kind: loginSession.kind,
      lastSeenAt: loginSession.lastSeenAt,
      expiresAt: loginSession.expiresAt,
      endedAt: loginSession.endedAt,
      accountId: sql<string>`${account.id}`.as("account_key"),
      name: account.name,
      email: account.email,
      zone: account.zone,
      emailVerifiedAt: account.emailVerifiedAt,
      accountDisabledAt: sql<number | null>`${account.disabledAt}`.as("account_disabled_at"),
      platformAdmin: account.platformAdmin,
      demo: account.demo,
      totpEnabledAt: account.totpEnabledAt,
      accountCreatedAt: sql<number>`${account.createdAt}`.as("account_created_at"),
      memberId: sql<string | null>`${membership.id}`.as("member_id"),
      role: membership.role,
      avatarFileId: membership.avatarFileId,
      memberSince: sql<number | null>`${membership.createdAt}`.as("member_since"),
      memberDisabledAt: sql<number | null>`${membership.disabledAt}`.as("member_disabled_at"),
      clinicId: sql<string | null>`${clinic.id}`.as("clinic_key"),
      clinicName: sql<string | null>`${clinic.name}`.as("clinic_name"),
      shard: clinic.shard,
      suspendedAt: clinic.suspendedAt,
      closesAt: clinic.closesAt,
      flags: clinic.flags,
      announced: announcedTo(now),
      erasureDueAt: askedErasure,
    })
    .from(loginSession)
    .innerJoin(account, eq(account.id, loginSession.accountId))
    .leftJoin(membership, eq(membership.id, loginSession.membershipId))
    .leftJoin(clinic, eq(clinic.id, membership.clinicId))
    .where(eq(loginSession[by], key)),
);

function select(db: DirectoryDb, key: LoginKey, now: number) {
  return "tokenHash" in key
    ? selectLogin(db, { key: key.tokenHash, now }, "tokenHash").get()
    : selectLogin(db, { key: key.sessionId, now }, "id").get();
}

type Row = NonNullable<Awaited<ReturnType<typeof select>>>;

function actorOf(row: Row): Actor | null {
  if (!row.memberId || !row.clinicId || !row.role || row.memberDisabledAt !== null) return null;
  return {
    accountId: row.accountId,
    memberId: row.memberId,
    clinicId: row.clinicId,
    role: row.role satisfies Role,
    sessionId: row.sessionId,
    name: row.name,
    zone: row.zone,
  };
}

/**
 * The live login behind a credential, read from the primary at every request: one query, four rows by key. Ended,
 * expired and disabled ones are null at once, not after a cache.
 */
export async function resolveLogin(db: DirectoryDb, key: LoginKey, now: number): Promise<Login | null> {
  const row = await select(db, key, now);
  if (!row || row.endedAt !== null || row.expiresAt <= now || row.accountDisabledAt !== null) return null;
  const admin = row.role === "admin" || row.platformAdmin;
  const adminSince = row.memberSince ?? row.accountCreatedAt;
  return {
    sessionId: row.sessionId,
    accountId: row.accountId,
    name: row.name,
    email: row.email,
    zone: row.zone,
    emailVerified: row.emailVerifiedAt !== null,
    platformAdmin: row.platformAdmin,
    mustSetUpTotp: admin && !row.demo && row.totpEnabledAt === null && now - adminSince > totpGrace,
    totpOn: row.totpEnabledAt !== null,
    kind: row.kind,
    lastSeenAt: row.lastSeenAt,
    actor: actorOf(row),
    clinicName: row.clinicName,
    standing: standingOf({ suspendedAt: row.suspendedAt, closesAt: row.closesAt }, now),
    closesAt: row.closesAt,
    flags: knownFlags(row.flags),
    announcements: newestOf(row.announced),
    avatarFileId: row.avatarFileId,
    shard: row.shard,
    erasureDueAt: row.erasureDueAt,
  };
}

/**
 * The signed-in person as API clients are told.
 * @throws AppError `auth.forbidden` when no clinic lets them in any more
 */
export function userOf({ accountId, name, email, actor, platformAdmin }: Login): LoginUser {
  if (!actor && !platformAdmin) throw new AppError("auth.forbidden");
  const { memberId, clinicId, role } = actor ?? { memberId: null, clinicId: null, role: "platform" as const };
  return { id: accountId, memberId, name, email, role, clinicId };
}
