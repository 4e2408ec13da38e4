import type { Statements } from "~/db/statement";
import type { Carry, CarryEnd } from "~/features/kernel/carry";
import { commit } from "~/features/kernel/events/commit.server";
import { carryVaults, resealed, type CarryVaults } from "~/features/kernel/keys/reseal.server";
import { isUnreadable } from "~/features/kernel/keys/unreadable";
import {
  countGoals,
  insertCarriedGoal,
  removeGoal,
  selectGoalsToCarry,
  selectPartsOf,
  type ChangeRow,
} from "./carry.repo.server";
import type { GoalRow, StepRow } from "./goal/goal.repo.server";
import { goalField } from "./goals-seal.server";

/** Goals that are carried at most. */
const mostGoals = 200;

type Whole = { goal: GoalRow; steps: StepRow[]; changes: ChangeRow[] };
type Field = Parameters<typeof goalField>;

/** A goal whole under the new key, kept by its patient; tasks of the old place are none of the new one's. */
async function wholeThere(vaults: CarryVaults, { from, to }: Carry, { goal, steps, changes }: Whole): Promise<Whole> {
  const { clinicId, patientId } = to;
  const place = { clinicId, patientId };
  const who = (id: string) => (id === from.patientId ? patientId : id);
  const again = (field: Field, text: string) => resealed(vaults, goalField(...field), text);
  const line = (table: "goal" | "goal_step", id: string, text: string | null) =>
    text === null ? null : again([table, id, "line"], text);
  return {
    goal: {
      ...{ ...goal, ...place, isShared: false, sharedAt: null, begunBy: who(goal.begunBy) },
      wordsSealed: await again(["goal", goal.id, "words"], goal.wordsSealed),
      closingSealed: await line("goal", goal.id, goal.closingSealed),
    },
    steps: await Promise.all(
      steps.map(async (step) => ({
        ...{ ...step, ...place, taskId: null },
        wordsSealed: await again(["goal_step", step.id, "words"], step.wordsSealed),
        lineSealed: await line("goal_step", step.id, step.lineSealed),
      })),
    ),
    changes: await Promise.all(
      changes.map(async (change) => ({
        ...{ ...change, ...place, byId: change.byId === null ? null : who(change.byId) },
        wordsSealed: await again(["goal_change", change.id, "words"], change.wordsSealed),
      })),
    ),
  };
}

async function carryOne(carry: Carry, vaults: CarryVaults, goal: GoalRow): Promise<void> {
  const { from, to } = carry;
  const [steps, changes] = await from.db.batch(selectPartsOf(from.db, from, goal.id));
  const there = await wholeThere(vaults, carry, { goal, steps, changes });
  await commit(to, {
    clinicId: to.clinicId,
    statements: insertCarriedGoal(to.db, there.goal, there.steps, there.changes),
    events: [],
    audit: { action: "goal.carry_in", entity: "goal", entityId: goal.id, subject: to.patientId },
  });
  await from.db.batch(removeGoal(from.db, goal, steps) as unknown as Statements);
}

/**
 * Carries what a patient works towards, with its steps and its history: written in the new place, kept by them there, then taken away
 * here. Harmless twice. What cannot be read, or changed meanwhile, stays where it is.
 */
export async function carryGoals(carry: Carry): Promise<void> {
  const { from } = carry;
  const rows = await selectGoalsToCarry(from.db, from, mostGoals);
  if (rows.length === 0) return;
  const vaults = await carryVaults(carry);
  for (const row of rows)
    try {
      await carryOne(carry, vaults, row);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
    }
}

/** How many goals a patient has, ended ones too. */
export function countOwnGoals({ db, ...scope }: CarryEnd): Promise<number> {
  return countGoals(db, scope);
}
