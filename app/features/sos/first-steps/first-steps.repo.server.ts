import { and, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { officeHours } from "~/features/chat/office/office-hours.table";
import { account } from "~/features/identity/account/account.directory.table";
import type { Scope } from "~/features/kernel/ctx";
import { pushSubscription } from "~/features/notifications/reach/push-subscription.table";
import { member } from "~/features/tenancy/member/member.table";
import { firstStepAway } from "./first-step.table";
import { sosCover } from "../ladder/sos-setting.table";

/** What the shard knows of a psychologist's first steps, in one batch: devices, hours, a substitute who is there, what was put away. */
export async function readShardSteps(db: ClinicDb, { clinicId }: Scope, memberId: string) {
  const one = { n: sql<number>`1` };
  const [push, hours, substitute, away] = await db.batch([
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
      .select({ step: firstStepAway.step })
      .from(firstStepAway)
      .where(and(eq(firstStepAway.clinicId, clinicId), eq(firstStepAway.memberId, memberId)))
      .limit(20),
  ]);
  const putAway = away.map(({ step }) => step);
  return { push: push.length > 0, hours: hours.length > 0, substitute: substitute.length > 0, away: putAway };
}

/** What the directory knows: proved phone and e-mail, two steps. */
export async function readDirectorySteps(db: DirectoryDb, accountId: string) {
  const row = await db
    .select({ phone: account.phoneVerifiedAt, email: account.emailVerifiedAt, totp: account.totpEnabledAt })
    .from(account)
    .where(eq(account.id, accountId))
    .get();
  return { phone: Boolean(row?.phone), email: Boolean(row?.email), "two-step": Boolean(row?.totp) };
}

/** Statement that puts a step away. */
export function insertStepAway(db: ClinicDb, row: typeof firstStepAway.$inferInsert): Statement {
  return db.insert(firstStepAway).values(row).onConflictDoNothing();
}
