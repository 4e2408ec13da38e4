import type { Statements } from "~/db/statement";
import type { Carry, CarryEnd } from "~/features/kernel/carry";
import { commit } from "~/features/kernel/events/commit.server";
import {
  countDone,
  insertDone,
  removeDone,
  selectArrived,
  selectTallies,
  selectToCarry,
  setFavourite,
} from "./practice.repo.server";
import { exerciseNamed } from "../exercise/exercise";

/** Rows of one page: each is two statements on either side. */
const pageSize = 25;

async function carryFavourites({ from, to }: Carry): Promise<void> {
  const liked = (await selectTallies(from.db, from)).filter(({ isFavourite }) => isFavourite);
  const likes = liked.flatMap(({ exercise }) => {
    const code = exerciseNamed(exercise);
    return code === null ? [] : [setFavourite(to.db, to, code, true)];
  });
  if (likes.length > 0) await to.db.batch(likes as unknown as Statements);
}

/**
 * Carries a page of what a patient has practised, and what they like: written and counted in the new place, then taken away here. Harmless
 * twice; of two at once one fails and is done again.
 * @param since only what was practised from this instant (ms) on
 * @returns whether there may be more
 */
export async function carryPractice(carry: Carry, since: number): Promise<boolean> {
  const { from, to } = carry;
  const rows = await selectToCarry(from.db, from, since, pageSize);
  if (rows.length === 0) {
    await carryFavourites(carry);
    return false;
  }
  const { clinicId, patientId } = to;
  const there = new Set(
    (
      await selectArrived(
        to.db,
        to,
        rows.map(({ id }) => id),
      )
    ).map(({ id }) => id),
  );
  const lacking = rows.filter(({ id }) => !there.has(id));
  if (lacking.length > 0)
    await commit(to, {
      clinicId,
      statements: lacking.flatMap((row) => insertDone(to.db, { ...row, clinicId, patientId })),
      events: [],
      audit: { action: "practice.carry_in", entity: "member", entityId: patientId },
    });
  await from.db.batch(rows.flatMap((row) => removeDone(from.db, from, row)) as unknown as Statements);
  return true;
}

/** How much was practised from an instant (ms) on. */
export function countPractised({ db, ...scope }: CarryEnd, since: number): Promise<number> {
  return countDone(db, scope, since);
}
