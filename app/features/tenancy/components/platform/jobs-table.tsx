import { ConsoleTable } from "~/ui/console/console-table";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { wordsOfJob } from "./job-words";
import { StateMark } from "../member/state-mark";

/** The last run of a job; instants and durations in ms. */
export type JobRun = {
  job: string;
  startedAt: number;
  took: number;
  done: number;
  error: string | null;
  succeededAt: number | null;
};

/** Every job, when it ran last and how it went; those that want somebody come first. */
export function JobsTable({ runs, reader }: { runs: JobRun[]; reader: Reader }) {
  const when = (at: number) => <RelativeTime at={at} zone={reader.zone} now={reader.now} />;
  const now = reader.now ?? 0;
  const troubled = runs.filter((run) => isTroubled(run, now));
  const rows = [...troubled, ...runs.filter((run) => !isTroubled(run, now))];
  return (
    <>
      <p className="mb-3">{sentence(troubled.length, runs.length)}</p>
      <ConsoleTable
        caption="Rotinas"
        columns={[
          { key: "job", header: "Rotina", cell: ({ job }: JobRun) => wordsOfJob(job).label },
          { key: "state", header: "Situação", cell: (run: JobRun) => <JobState run={run} now={now} /> },
          { key: "at", header: "Última vez", cell: ({ startedAt }: JobRun) => when(startedAt) },
          {
            key: "good",
            header: "Última sem falha",
            cell: ({ succeededAt }: JobRun) => (succeededAt === null ? "nunca" : when(succeededAt)),
          },
          {
            key: "done",
            header: "Fez",
            align: "end" as const,
            cell: ({ done }: JobRun) => done.toLocaleString("pt-BR"),
          },
          {
            key: "took",
            header: "Levou",
            align: "end" as const,
            cell: ({ took }: JobRun) => `${took.toLocaleString("pt-BR")} ms`,
          },
        ]}
        rows={rows}
        rowKey={({ job }) => job}
        nameOf={({ job }) => wordsOfJob(job).label}
      />
    </>
  );
}

const isLate = ({ job, startedAt }: JobRun, now: number) => now - startedAt > wordsOfJob(job).silence;
const isTroubled = (run: JobRun, now: number) => run.error !== null || isLate(run, now);

function sentence(troubled: number, all: number): string {
  if (troubled === 0) return `As ${all} rotinas estão em dia.`;
  return troubled === 1
    ? `1 de ${all} rotinas precisa de atenção: é a primeira da lista.`
    : `${troubled} de ${all} rotinas precisam de atenção: são as primeiras da lista.`;
}

function JobState({ run, now }: { run: JobRun; now: number }) {
  if (run.error !== null) return <StateMark tone="act">{`falhou: ${run.error}`}</StateMark>;
  if (isLate(run, now)) return <StateMark tone="act">atrasada</StateMark>;
  return <StateMark tone="calm">em dia</StateMark>;
}
