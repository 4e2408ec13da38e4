import type { Carry, CarryEnd } from "~/features/kernel/carry";
import { commit } from "~/features/kernel/events/commit.server";
import { carryVaults, resealed } from "~/features/kernel/keys/reseal.server";
import { isUnreadable } from "~/features/kernel/keys/unreadable";
import { wordField } from "./care-words-seal.server";
import { countKept, insertCarriedWord, removeCarriedWord, selectWordsToCarry } from "./word/care-word.repo.server";

/**
 * Carries what a patient wants to read on a bad day: written in the new place, then taken away here. Harmless twice. What cannot be read
 * stays where it is.
 */
export async function carryWords(carry: Carry): Promise<void> {
  const { from, to } = carry;
  const rows = await selectWordsToCarry(from.db, from);
  if (rows.length === 0) return;
  const vaults = await carryVaults(carry);
  const { clinicId, patientId } = to;
  for (const row of rows)
    try {
      const wordsSealed = await resealed(vaults, wordField(row.id), row.wordsSealed);
      await commit(to, {
        clinicId,
        statements: [insertCarriedWord(to.db, { ...row, clinicId, patientId, givenBy: null, wordsSealed })],
        events: [],
        audit: { action: "care_word.carry_in", entity: "care_word", entityId: row.id, subject: patientId },
      });
      await from.db.batch([removeCarriedWord(from.db, row)]);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
    }
}

/** How many words a patient keeps. */
export function countOwnWords({ db, ...scope }: CarryEnd): Promise<number> {
  return countKept(db, scope);
}
