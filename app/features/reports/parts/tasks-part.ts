import { sharedStatusWords } from "~/features/tasks/components/task-words";
import type { TaskStatus } from "~/features/tasks/task/task";
import { localDay } from "~/lib/time/wall-clock";
import type { ReportPart } from "../report-part";
import { countWords, dayCell } from "./day-words";

/** A task of the pair, without what was answered. Instants in ms. */
export type TaskRow = {
  title: string;
  status: TaskStatus;
  givenAt: number;
  dueAt: number | null;
  answeredAt: number | null;
};

const oneWords: Record<TaskStatus, string> = { ...sharedStatusWords, declined: "que preferiu não fazer" };
const manyWords: Record<TaskStatus, string> = {
  ...oneWords,
  ...{ partly: "feitas em parte", done: "feitas", withdrawn: "retiradas" },
};

const told = ["done", "partly", "open", "declined", "withdrawn"] as const;

/** Tasks given in a period and what became of them. @param rows oldest first @param zone of the patient */
export function tasksPart(rows: readonly TaskRow[], zone: string): ReportPart {
  const many = (status: TaskStatus) =>
    rows.filter((row) => sharedStatusWords[row.status] === sharedStatusWords[status]).length;
  const day = (at: number | null) => (at === null ? "" : dayCell(localDay(at, zone)));
  const sentence =
    rows.length === 0
      ? "Nenhuma tarefa neste período."
      : `${countWords(rows.length, "tarefa", "tarefas")}: ${told
          .filter((status) => many(status) > 0)
          .map((status) => `${many(status)} ${many(status) === 1 ? oneWords[status] : manyWords[status]}`)
          .join(", ")}.`;
  const bars = told
    .map((status) => ({ label: sharedStatusWords[status], value: many(status), words: String(many(status)) }))
    .filter(({ value }) => value > 0);
  return {
    kind: "tasks",
    sentence,
    charts: bars.length === 0 ? [] : [{ kind: "bars", name: "Tarefas", sentence, bars, high: rows.length }],
    table: {
      head: ["Dada em", "Tarefa", "Para", "Situação", "Respondida em"],
      rows: rows.map(({ title, status, givenAt, dueAt, answeredAt }) => [
        day(givenAt),
        title,
        day(dueAt),
        sharedStatusWords[status],
        day(answeredAt),
      ]),
    },
  };
}
