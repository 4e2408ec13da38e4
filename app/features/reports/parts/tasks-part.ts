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

const stateWords: Record<TaskStatus, string> = {
  open: "em aberto",
  partly: "feita em parte",
  done: "feita",
  declined: "recusada",
  passed: "não registrada",
  withdrawn: "retirada",
};

/** What became of tasks, in the order of a sentence that leaves none out. */
const told: readonly [TaskStatus, string, string][] = [
  ["done", "feita", "feitas"],
  ["partly", "feita em parte", "feitas em parte"],
  ["declined", "recusada", "recusadas"],
  ["passed", "não registrada", "não registradas"],
  ["open", "em aberto", "em aberto"],
  ["withdrawn", "retirada", "retiradas"],
];

/** Tasks given in a period and what became of them. @param rows oldest first @param zone of the patient */
export function tasksPart(rows: readonly TaskRow[], zone: string): ReportPart {
  const many = (status: TaskStatus) => rows.filter((row) => row.status === status).length;
  const day = (at: number | null) => (at === null ? "" : dayCell(localDay(at, zone)));
  const counts = told.flatMap(([status, one, more]) => (many(status) > 0 ? [countWords(many(status), one, more)] : []));
  const sentence =
    rows.length === 0
      ? "Nenhuma tarefa neste período."
      : `${countWords(rows.length, "tarefa", "tarefas")}: ${counts.join(", ")}.`;
  const bars = (["done", "partly", "open", "passed", "declined"] as const)
    .map((status) => ({ label: stateWords[status], value: many(status), words: String(many(status)) }))
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
        stateWords[status],
        day(answeredAt),
      ]),
    },
  };
}
