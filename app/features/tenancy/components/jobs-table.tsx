import { DataTable } from "~/ui/data-table";
import type { Reader } from "~/ui/format-time";
import { RelativeTime } from "~/ui/relative-time";
import { StateMark } from "./state-mark";

/** The last run of a job; instants and durations in ms. */
export type JobRun = {
  job: string;
  startedAt: number;
  took: number;
  done: number;
  error: string | null;
  succeededAt: number | null;
};

const labels: Record<string, string> = {
  relay: "Anunciar eventos que ficaram para trás",
  sweep: "Enfileirar avisos e e-mails atrasados",
  digests: "Soltar o que esperava o fim do silêncio",
  "purge-diary": "Destruir anotações excluídas há mais de um dia",
  "purge-notices": "Apagar avisos e envios vencidos",
  "purge-technical": "Apagar registros técnicos vencidos",
  "rewrap-keys": "Renovar chaves",
};

/** Longest silence of a job that is no sign of trouble: every one runs at least hourly. */
const longestSilence = 2 * 3_600_000;

/** Every job, when it ran last and how it went. */
export function JobsTable({ runs, reader }: { runs: JobRun[]; reader: Reader }) {
  const when = (at: number) => <RelativeTime at={at} zone={reader.zone} now={reader.now} />;
  return (
    <DataTable
      caption="Rotinas"
      columns={[
        { key: "job", header: "Rotina", cell: ({ job }: JobRun) => labels[job] ?? job },
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
  if (now - run.startedAt > longestSilence) return <StateMark tone="act">atrasada</StateMark>;
  return <StateMark tone="calm">em dia</StateMark>;
}
