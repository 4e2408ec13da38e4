import { and, eq, lt, or, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Scope } from "~/features/kernel/ctx";
import { aiSwitch } from "./ai-switch.table";
import { aiUse } from "./ai-use.table";
import type { AiFeature } from "./ai-feature";

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
