import { Link } from "@remix-run/react";
import { StateMark } from "~/features/tenancy/components/member/state-mark";
import { teamPaths } from "~/team-paths";
import { DataTable } from "~/ui/list/data-table";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { TaskStatus } from "../../task/task";
import { statusWords } from "../task-words";

/** What a line shows of a task that was given. */
export type GivenLine = {
  id: string;
  title: string;
  exerciseName: string | null;
  status: TaskStatus;
  dueAt: number | null;
  givenAt: number;
  answeredAt: number | null;
  repeats: boolean;
  hasWords: boolean;
  isCommented: boolean;
};

const tones: Record<TaskStatus, "calm" | "act" | "quiet"> = {
  ...{ done: "calm", partly: "act", open: "quiet", declined: "quiet", passed: "quiet", withdrawn: "quiet" },
};

/** What one patient was given, the newest first. */
export function GivenTable({ patientId, rows, reader }: { patientId: string; rows: GivenLine[]; reader: Reader }) {
  const day = (at: number | null) => (at === null ? "–" : formatDay(at, reader));
  return (
    <DataTable
      caption="Tarefas passadas"
      columns={[
        {
          key: "title",
          header: "Tarefa",
          cell: ({ id, title, exerciseName }) => (
            <Link
              to={teamPaths.patientTask(patientId, id)}
              className="inline-flex min-h-11 flex-col justify-center font-medium wrap-anywhere hover:text-act hover:underline dense:min-h-9"
            >
              {title}
              {exerciseName !== null && exerciseName !== title && (
                <span className="text-sm font-normal text-ink-soft">{exerciseName}</span>
              )}
            </Link>
          ),
        },
        { key: "due", header: "Para", cell: ({ dueAt, repeats }) => day(dueAt) + (repeats ? " · se repete" : "") },
        {
          key: "state",
          header: "Situação",
          cell: ({ status }) => <StateMark tone={tones[status]}>{statusWords[status]}</StateMark>,
        },
        {
          key: "answer",
          header: "Resposta",
          cell: ({ answeredAt, hasWords, isCommented }) =>
            answeredAt === null
              ? "–"
              : [
                  day(answeredAt),
                  hasWords ? "com palavras" : "sem palavras",
                  ...(isCommented ? ["comentada"] : []),
                ].join(" · "),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <p className="max-w-reading text-ink-soft">
          Nada ainda. Escolha um exercício da biblioteca ou escreva uma tarefa livre: a pessoa responde no tempo dela.
        </p>
      }
    />
  );
}
