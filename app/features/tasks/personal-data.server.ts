import { and, eq } from "drizzle-orm";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import { readingVault } from "~/features/kernel/keys/vault.server";
import type { PersonalData } from "~/features/kernel/personal-data";
import { clinicTable } from "~/features/kernel/personal-rows.server";
import { taskSeries } from "./series/task-series.table";
import { openTask, openWords } from "./task/task-seal.server";
import { task } from "./task/task.table";

/** What a patient was asked to do and what they answered: theirs, told with every word, and gone when they ask. */
export const tasksData: PersonalData = {
  feature: "tasks",
  operation: { what: "Tarefas entre sessões", why: "Exercícios combinados no atendimento", of: "Pacientes" },
  goes: [
    {
      who: "patient",
      words: "Tarefas, respostas a elas, exercícios feitos, sinais tirados do que você compartilhou e suas conquistas",
      also: ["practice", "risk", "achievements"],
    },
  ],
  stores: [
    clinicTable(task, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(task.clinicId, clinicId), eq(task.patientId, memberId)),
      by: [task.id],
      show: async (row, place) => {
        const {
          psychologistId: _,
          patientId: __,
          ...told
        } = await openTask(await readingVault(place, place.memberId), row);
        return told;
      },
    }),
    clinicTable(taskSeries, {
      whose: "patient",
      of: ({ clinicId, memberId }) => and(eq(taskSeries.clinicId, clinicId), eq(taskSeries.patientId, memberId)),
      by: [taskSeries.id],
      show: async (row, place) => {
        const vault = await readingVault(place, place.memberId);
        const words = await orUnreadable(openWords(vault, "task_series", row.id, row), null);
        const { id, freq, weekdays, firstDay, hour, count, until, endedAt } = row;
        return { id, ...words, freq, weekdays, firstDay, hour, count, until, endedAt };
      },
    }),
  ],
};
