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

/** Tasks given in a period and what became of them. @param rows oldest first @param zone of the patient */
export function tasksPart(rows: readonly TaskRow[], zone: string): ReportPart {
  const many = (status: TaskStatus) =>
    rows.filter((row) => sharedStatusWords[row.status] === sharedStatusWords[status]).length;
  const day = (at: number | null) => (at === null ? "" : dayCell(localDay(at, zone)));
  const sentence =
    rows.length === 0
      ? "Nenhuma tarefa neste período."
      : `${countWords(rows.length, "tarefa", "tarefas")}: ${countWords(many("done"), "feita", "feitas")}, ${countWords(many("partly"), "feita em parte", "feitas em parte")}, ${many("declined")} que preferiu não fazer.`;
  const bars = (["done", "partly", "open", "declined"] as const)
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
