import { and, asc, eq } from "drizzle-orm";
import type { PatientCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { openWord } from "../care-words-seal.server";
import type { CareWord } from "./care-word";
import { careWord } from "./care-word.table";
import { ownScope } from "./read-words.server";

/** Of what a patient wants on their first page, the first ones. */
const most = 7;

/** The words that a patient wants to see on their first page, in their order. */
export async function wordsForHome(ctx: PatientCtx): Promise<CareWord[]> {
  const { clinicId, patientId } = ownScope(ctx);
  const [rows, vault] = await Promise.all([
    ctx.db
      .select()
      .from(careWord)
      .where(
        and(
          ...[eq(careWord.clinicId, clinicId), eq(careWord.patientId, patientId)],
          ...[eq(careWord.state, "kept"), eq(careWord.onHome, true)],
        ),
      )
      .orderBy(asc(careWord.place), asc(careWord.id))
      .limit(most),
    openVault(ctx, clinicId, patientId),
  ]);
  return Promise.all(rows.map((row) => openWord(vault, row)));
}
