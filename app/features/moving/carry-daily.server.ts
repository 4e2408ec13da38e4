import { carryWords, countOwnWords } from "~/features/care-words/carry-words.server";
import { carryGoals, countOwnGoals } from "~/features/goals/carry-goals.server";
import type { Carry, CarryEnd } from "~/features/kernel/carry";
import { carryRegimens, countOwnRegimens } from "~/features/medication/carry-regimens.server";
import { carryPractice, countPractised } from "~/features/practice/done/carry-practice.server";

/** Pages of what was practised in one turn. */
const pagesPerTurn = 8;

/**
 * Carries what a patient has for every day, and nobody but them sees: medicines and habits, goals, words of care, what was practised from
 * an instant (ms) on. It stays theirs alone there. Harmless twice.
 * @returns whether there may be more
 */
export async function carryDaily(carry: Carry, since: number): Promise<boolean> {
  // The reminders first: they are waited for.
  if (await carryRegimens(carry)) return true;
  await carryGoals(carry);
  await carryWords(carry);
  for (let page = 0; page < pagesPerTurn; page++) if (!(await carryPractice(carry, since))) return false;
  return true;
}

/** How much of it there is to carry. */
export async function countDaily(end: CarryEnd, since: number): Promise<number> {
  const counts = await Promise.all([
    countOwnRegimens(end),
    countOwnGoals(end),
    countOwnWords(end),
    countPractised(end, since),
  ]);
  return counts.reduce((sum, one) => sum + one, 0);
}
