import { DataTable } from "~/ui/list/data-table";
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

/** Every job, when it ran last and how it went. */
export function JobsTable({ runs, reader }: { runs: JobRun[]; reader: Reader }) {
  const when = (at: number) => <RelativeTime at={at} zone={reader.zone} now={reader.now} />;
  return (
    <DataTable
      caption="Rotinas"
      columns={[
        { key: "job", header: "Rotina", cell: ({ job }: JobRun) => wordsOfJob(job).label },
        { key: "state", header: "Situação", cell: (run: JobRun) => <JobState run={run} now={reader.now ?? 0} /> },
        { key: "at", header: "Última vez", cell: ({ startedAt }: JobRun) => when(startedAt) },
        {
          key: "good",
          header: "Última sem falha",
          cell: ({ succeededAt }: JobRun) => (succeededAt === null ? "nunca" : when(succeededAt)),
        },
        { key: "done", header: "Fez", align: "end" as const, cell: ({ done }: JobRun) => done.toLocaleString("pt-BR") },
        {
          key: "took",
          header: "Levou",
          align: "end" as const,
          cell: ({ took }: JobRun) => `${took.toLocaleString("pt-BR")} ms`,
        },
      ]}
      rows={runs}
      rowKey={({ job }) => job}
    />
  );
}

function JobState({ run, now }: { run: JobRun; now: number }) {
  if (run.error !== null) return <StateMark tone="act">{`falhou: ${run.error}`}</StateMark>;
  if (now - run.startedAt > wordsOfJob(run.job).silence) return <StateMark tone="act">atrasada</StateMark>;
  return <StateMark tone="calm">em dia</StateMark>;
}
