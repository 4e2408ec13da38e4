import { and, eq, type Column } from "drizzle-orm";
import type { PersonalData, PersonPlace } from "~/features/kernel/personal-data";
import { clinicTable } from "~/features/kernel/personal-rows.server";
import { practiceDone, practiceTally } from "./done/practice-done.table";
import { exerciseNamed, exerciseNames } from "./exercise/exercise";

const own =
  (table: { clinicId: Column; patientId: Column }) =>
  ({ clinicId, memberId }: PersonPlace) =>
    and(eq(table.clinicId, clinicId), eq(table.patientId, memberId));

function nameOf(exercise: string): string {
  const code = exerciseNamed(exercise);
  return code === null ? exercise : exerciseNames[code];
}

/** What a patient has practised: theirs alone, told to them and gone with them. */
export const practiceData: PersonalData = {
  feature: "practice",
  operation: {
    what: "Exercícios feitos no aplicativo",
    why: "Lembrar o que a pessoa praticou e como ficou",
    of: "Pacientes",
  },
  stores: [
    clinicTable(practiceDone, {
      whose: "patient",
      of: own(practiceDone),
      by: [practiceDone.doneAt, practiceDone.id],
      show: ({ exercise, seconds, before, after, doneAt }) => {
        return { exercise: nameOf(exercise), seconds, before, after, doneAt };
      },
    }),
    clinicTable(practiceTally, {
      whose: "patient",
      of: own(practiceTally),
      by: [practiceTally.exercise],
      show: ({ exercise, times, isFavourite }) => ({ exercise: nameOf(exercise), times, isFavourite }),
    }),
  ],
};
