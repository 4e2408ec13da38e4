import type { Statements } from "~/db/statement";
import type { Carry, CarryEnd } from "~/features/kernel/carry";
import { commit } from "~/features/kernel/events/commit.server";
import { carryVaults, resealed, type CarryVaults } from "~/features/kernel/keys/reseal.server";
import { isUnreadable } from "~/features/kernel/keys/unreadable";
import {
  countRegimens,
  insertCarriedMarks,
  insertCarriedRegimen,
  remindCarried,
  removeMarks,
  removeRegimen,
  selectMarksToCarry,
  selectRegimensToCarry,
} from "./carry.repo.server";
import type { MarkRow } from "./mark/mark.repo.server";
import { reasonField, wordsField } from "./medication-seal.server";
import type { RegimenRow } from "./regimen/regimen.repo.server";

/** Things that are carried at most. */
const mostThings = 500;
/** Marks of a page, and pages of one turn. */
const [pageSize, pagesPerTurn] = [100, 10];

/** A mark under the new key; why an hour was left out is lost already where it does not open. */
async function markThere(vaults: CarryVaults, { to }: Carry, row: MarkRow): Promise<MarkRow> {
  const { clinicId, patientId } = to;
  const { regimenId, slot, reasonSealed } = row;
  const reason =
    reasonSealed === null
      ? null
      : await resealed(vaults, reasonField(regimenId, slot), reasonSealed).catch((error: unknown) => {
          if (isUnreadable(error)) return null;
          throw error;
        });
  return { ...row, clinicId, patientId, reasonSealed: reason };
}

/** @returns how many pages it took; null when there is more than that */
async function carryMarks(carry: Carry, vaults: CarryVaults, id: string, pages: number): Promise<number | null> {
  const { from, to } = carry;
  for (let page = 0; page < pages; page++) {
    const rows = await selectMarksToCarry(from.db, from, id, pageSize);
    const last = rows.at(-1);
    if (!last) return page;
    const copies = await Promise.all(rows.map((row) => markThere(vaults, carry, row)));
    await to.db.batch(insertCarriedMarks(to.db, copies) as unknown as Statements);
    await from.db.batch([removeMarks(from.db, from, id, last.slot)]);
  }
  return null;
}

/** One thing is there, shown to nobody and not remembered yet; false when its words do not open, and it stays here. */
async function isThere({ to }: Carry, vaults: CarryVaults, row: RegimenRow): Promise<boolean> {
  try {
    const { clinicId, patientId } = to;
    const wordsSealed = await resealed(vaults, wordsField(row.id), row.wordsSealed);
    const copy = { ...row, clinicId, patientId, wordsSealed, isShared: false, nextReminderAt: null };
    await to.db.batch([insertCarriedRegimen(to.db, copy)]);
    return true;
  } catch (error) {
    if (isUnreadable(error)) return false;
    throw error;
  }
}

/**
 * Carries what a patient takes and does, with all that was said of its hours: written in the new place, shown to nobody there, then taken
 * away here; it is remembered in one place until it is in the other. Harmless twice and at once.
 * @returns whether there is more
 */
export async function carryRegimens(carry: Carry): Promise<boolean> {
  const { from, to } = carry;
  const rows = await selectRegimensToCarry(from.db, from, mostThings);
  if (rows.length === 0) return false;
  const vaults = await carryVaults(carry);
  let left = pagesPerTurn;
  for (const row of rows) {
    if (!(await isThere(carry, vaults, row))) continue;
    const took = await carryMarks(carry, vaults, row.id, left);
    if (took === null) return true;
    left = Math.max(1, left - took);
    await commit(to, {
      clinicId: to.clinicId,
      statements: [remindCarried(to.db, to, row.id, row.nextReminderAt)],
      events: [],
      audit: { action: "medication.carry_in", entity: "regimen", entityId: row.id, subject: to.patientId },
    });
    await from.db.batch([removeRegimen(from.db, from, row)]);
  }
  return false;
}

/** How many things a patient takes and does. */
export function countOwnRegimens({ db, ...scope }: CarryEnd): Promise<number> {
  return countRegimens(db, scope);
}
