import { and, eq, lt, or, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { aiSwitch } from "./ai-switch.table";
import { aiUse } from "./ai-use.table";
import type { AiFeature } from "./ai-feature";

/** A clinic's switch, or one for a patient whom somebody cares for: where nobody does, nobody could turn it on again. */
const holds = sql`(${aiSwitch.subjectId} = '' or exists (select 1 from ${careLink} c where c.clinic_id = ${aiSwitch.clinicId}
  and c.patient_id = ${aiSwitch.subjectId} and c.ended_at is null))`;

/** Query for what is switched off for a patient and a feature: at most four rows, by their keys. */
export function selectSwitchedOff(db: ClinicDb, { clinicId }: Scope, patientId: string, feature: AiFeature) {
  return db
    .select({ subjectId: aiSwitch.subjectId })
    .from(aiSwitch)
    .where(
      and(
        eq(aiSwitch.clinicId, clinicId),
        isAmong(aiSwitch.subjectId, ["", patientId]),
        isAmong(aiSwitch.feature, ["all", feature]),
        eq(aiSwitch.isOff, true),
        holds,
      ),
    );
}

/** Takes so many tokens of a month, unless the clinic has used up what it may. @returns whether they were there */
export async function takeTokens(
  db: ClinicDb,
  { clinicId }: Scope,
  { month, tokens, cap }: { month: string; tokens: number; cap: number },
): Promise<boolean> {
  const taken = await db
    .insert(aiUse)
    .values({ clinicId, month, calls: 1, tokens })
    .onConflictDoUpdate({
      target: [aiUse.clinicId, aiUse.month],
      set: { calls: sql`${aiUse.calls} + 1`, tokens: sql`${aiUse.tokens} + ${tokens}` },
      setWhere: or(lt(aiUse.tokens, cap - tokens), eq(aiUse.tokens, cap - tokens)),
    })
    .returning({ calls: aiUse.calls });
  return taken.length > 0;
}

/** Statement that gives back what was taken and not used, or takes what was used more. @param out of what was used, what a model wrote */
export function settleTokens(db: ClinicDb, { clinicId }: Scope, month: string, difference: number, out: number) {
  return db
    .update(aiUse)
    .set({ tokens: sql`max(0, ${aiUse.tokens} + ${difference})`, tokensOut: sql`${aiUse.tokensOut} + ${out}` })
    .where(and(eq(aiUse.clinicId, clinicId), eq(aiUse.month, month)));
}

/** Query for every switch that touches a patient, their clinic's among them: at most seven rows, with who set them last. */
export function selectSwitches(db: ClinicDb, { clinicId }: Scope, patientId: string) {
  const { subjectId, feature, isOff, changedAt } = aiSwitch;
  return db
    .select({ subjectId, feature, isOff, changedAt, changedBy: member.name })
    .from(aiSwitch)
    .leftJoin(member, and(eq(member.clinicId, aiSwitch.clinicId), eq(member.id, aiSwitch.changedBy)))
    .where(and(eq(aiSwitch.clinicId, clinicId), isAmong(aiSwitch.subjectId, ["", patientId]), holds));
}

/** Statement that sets a switch, whichever way it stood. */
export function upsertSwitch(db: ClinicDb, row: typeof aiSwitch.$inferInsert): Statement {
  const { isOff, changedBy, changedAt } = row;
  return db
    .insert(aiSwitch)
    .values(row)
    .onConflictDoUpdate({
      target: [aiSwitch.clinicId, aiSwitch.subjectId, aiSwitch.feature],
      set: { isOff, changedBy, changedAt },
    });
}
