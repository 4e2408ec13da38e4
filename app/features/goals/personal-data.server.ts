import { and, eq, type Column } from "drizzle-orm";
import { readingVault } from "~/features/kernel/keys/vault.server";
import type { Holding, PersonalData, PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable, countRows, eraseRows, everyRow, named } from "~/features/kernel/personal-rows.server";
import { memberNames } from "~/features/tenancy/member/member-names.server";
import { goal } from "./goal/goal.table";
import { openGoal } from "./goal/open-goal.server";
import { openChangeWords, openLine, openStepWords } from "./goals-seal.server";
import { goalChange } from "./history/goal-change.table";
import { goalStep } from "./step/goal-step.table";

const own =
  (table: { clinicId: Column; patientId: Column }) =>
  ({ clinicId, memberId }: PersonPlace) =>
    and(eq(table.clinicId, clinicId), eq(table.patientId, memberId));

/** What became of goals, with who did it by name. */
async function* changes(place: PersonPlace) {
  const [vault, nameOf] = [await readingVault(place, place.memberId), memberNames(place)];
  const by = [goalChange.changedAt, goalChange.goalId, goalChange.id];
  for await (const row of everyRow(place, goalChange, own(goalChange)(place), by)) {
    const who = row.byId === null ? null : await nameOf(row.byId);
    yield { goalId: row.goalId, at: row.changedAt, kind: row.kind, by: who, ...(await openChangeWords(vault, row)) };
  }
}

const history: Holding<PersonPlace> = {
  whose: "patient",
  export: changes,
  erase: (place) => eraseRows(place, goalChange, own(goalChange)(place)),
  retain: null,
  count: (place) => countRows(place, goalChange, own(goalChange)(place)),
};

/** What a patient works towards, alone and with who cares for them: told with every word, and gone when they ask. */
export const goalsData: PersonalData = {
  feature: "goals",
  operation: {
    what: "Metas em passos, da pessoa e de quem acompanha",
    why: "Combinar o que se busca no acompanhamento e ver o caminho",
    of: "Pacientes",
  },
  goes: [{ who: "patient", words: "Suas metas, com os passos e o caminho de cada uma" }],
  stores: [
    clinicTable(goal, {
      whose: "patient",
      of: own(goal),
      by: [goal.id],
      show: async (row, place) => {
        const opened = await openGoal(await readingVault(place, place.memberId), row, [], "all");
        const { id, title, why, status, isShared, createdAt, endedAt, closing, reviewedAt } = opened;
        return { id, title, why, status, isShared, createdAt, endedAt, closing, reviewedAt };
      },
    }),
    clinicTable(goalStep, {
      whose: "patient",
      of: own(goalStep),
      by: [goalStep.goalId, goalStep.id],
      show: async (row, place) => {
        const vault = await readingVault(place, place.memberId);
        const { goalId, id, state, movedAt, taskId } = row;
        const [words, line] = await Promise.all([
          openStepWords(vault, row),
          openLine(vault, "goal_step", id, row.lineSealed),
        ]);
        return { id, goalId, ...words, state, line, movedAt, taskId };
      },
    }),
    { ...named(goalChange), inPlace: history },
  ],
};
