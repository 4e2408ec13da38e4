import { and, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { officeHours } from "~/features/chat/office/office-hours.table";
import { account } from "~/features/identity/account/account.directory.table";
import type { Scope } from "~/features/kernel/ctx";
import { pushSubscription } from "~/features/notifications/reach/push-subscription.table";
import { member } from "~/features/tenancy/member/member.table";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { invitation } from "~/features/tenancy/invitation/invitation.directory.table";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { firstStepAway } from "./first-step.table";
import type { OwnerStep } from "./first-steps";
import { sosCover } from "../ladder/sos-setting.table";

/** What the shard knows of a psychologist's first steps, in one batch: devices, hours, a substitute who is there, what was put away. */
export async function readShardSteps(db: ClinicDb, { clinicId }: Scope, memberId: string) {
  const one = { n: sql<number>`1` };
  const [push, hours, substitute, patients, away] = await db.batch([
    db
      .select(one)
      .from(pushSubscription)
      .where(and(eq(pushSubscription.clinicId, clinicId), eq(pushSubscription.memberId, memberId)))
      .limit(1),
    db
      .select(one)
      .from(officeHours)
      .where(and(eq(officeHours.clinicId, clinicId), eq(officeHours.memberId, memberId)))
      .limit(1),
    db
      .select(one)
      .from(sosCover)
      .innerJoin(
        member,
        and(eq(member.clinicId, clinicId), eq(member.id, sosCover.substituteId), isNull(member.disabledAt)),
      )
      .where(and(eq(sosCover.clinicId, clinicId), eq(sosCover.psychologistId, memberId)))
      .limit(1),
    db
      .select(one)
      .from(careLink)
      .where(and(eq(careLink.clinicId, clinicId), eq(careLink.psychologistId, memberId), sql`ended_at is null`))
      .limit(1),
    selectAway(db, { clinicId }, memberId),
  ]);
  return {
    push: push.length > 0,
    hours: hours.length > 0,
    substitute: substitute.length > 0,
    patients: patients.length > 0,
    away: away.map(({ step }) => step),
  };
}

function selectAway(db: ClinicDb, { clinicId }: Scope, memberId: string) {
  return db
    .select({ step: firstStepAway.step })
    .from(firstStepAway)
    .where(and(eq(firstStepAway.clinicId, clinicId), eq(firstStepAway.memberId, memberId)))
    .limit(20);
}

/** The steps that a member has put away. */
export async function readStepsAway(db: ClinicDb, scope: Scope, memberId: string): Promise<string[]> {
  return (await selectAway(db, scope, memberId)).map(({ step }) => step);
}

/** What is proved of an account. */
const proved = { phone: account.phoneVerifiedAt, email: account.emailVerifiedAt, totp: account.totpEnabledAt };

/** What the directory knows: proved phone and e-mail, two steps, whether she has invited anybody. One statement. */
export async function readDirectorySteps(db: DirectoryDb, accountId: string, { clinicId, memberId }: Inviter) {
  const invited = sql<number>`exists (select 1 from ${invitation} where ${invitation.clinicId} = ${clinicId} and ${invitation.invitedBy} = ${memberId})`;
  const row = await db
    .select({ ...proved, invited })
    .from(account)
    .where(eq(account.id, accountId))
    .get();
  const is = (value: unknown) => Boolean(value);
  return { phone: is(row?.phone), email: is(row?.email), "two-step": is(row?.totp), invited: is(row?.invited) };
}

type Inviter = Scope & { memberId: string };

/** The same of who runs a clinic, and whether anybody treats in it and is treated, or is invited to. One statement. */
export async function readOwnerAccount(
  db: DirectoryDb,
  { accountId, clinicId, now }: { accountId: string; clinicId: string; now: number },
): Promise<Record<OwnerStep, boolean>> {
  const somebody = (role: "psychologist" | "patient") =>
    sql<number>`(exists (select 1 from ${membership} where ${membership.clinicId} = ${clinicId} and ${membership.role} = ${role} and disabled_at is null)
      or exists (select 1 from ${invitation} where ${invitation.clinicId} = ${clinicId} and ${invitation.role} = ${role} and ${invitation.expiresAt} > ${now} and accepted_at is null and revoked_at is null))`.as(
      role,
    );
  const row = await db
    .select({ ...proved, team: somebody("psychologist"), patient: somebody("patient") })
    .from(account)
    .where(eq(account.id, accountId))
    .get();
  return {
    phone: Boolean(row?.phone),
    email: Boolean(row?.email),
    "two-step": Boolean(row?.totp),
    team: Boolean(row?.team),
    patient: Boolean(row?.patient),
  };
}

/** Statement that puts a step away. */
export function insertStepAway(db: ClinicDb, row: typeof firstStepAway.$inferInsert): Statement {
  return db.insert(firstStepAway).values(row).onConflictDoNothing();
}
