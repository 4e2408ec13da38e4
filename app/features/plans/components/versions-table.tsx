import type { ConsoleColumn } from "~/ui/console/console-columns";
import { ConsoleTable } from "~/ui/console/console-table";
import { formatExact, type Reader } from "~/ui/time/format-time";
import type { Holders } from "../catalogue/plan-version.repo.server";
import type { PlanVersion } from "../plan";
import { limitWords, priceWords } from "../plan-words";

const basisWords: Readonly<Record<string, string>> = {
  trial: "em teste",
  paid: "pagando",
  free: "sem custo",
  granted: "cedido por nós",
  ended: "encerrado",
};

function holdersWords(holders: Holders[], version: number): string {
  const own = holders.filter((row) => row.version === version);
  return own.map(({ basis, clinics }) => `${clinics} ${basisWords[basis] ?? basis}`).join(" · ") || "ninguém";
}

/** Versions of a plan, newest first, and how many clinics keep each. */
export function VersionsTable({
  versions,
  holders,
  reader,
}: {
  versions: PlanVersion[];
  holders: Holders[];
  reader: Reader;
}) {
  const columns: ConsoleColumn<PlanVersion>[] = [
    { key: "version", header: "Versão", cell: ({ version }) => version },
    {
      key: "since",
      header: "Desde",
      cell: ({ publishedAt }) => (publishedAt === 0 ? "o início" : formatExact(publishedAt, reader)),
    },
    {
      key: "allows",
      header: "Permite",
      cell: ({ limits }) =>
        [limitWords("patients", limits.patients), limitWords("psychologists", limits.psychologists)].join(" · "),
    },
    { key: "storage", header: "Arquivos", cell: ({ limits }) => limitWords("storageMb", limits.storageMb) },
    { key: "month", header: "Por mês", align: "end", cell: ({ monthCents }) => priceWords(monthCents) },
    { key: "year", header: "Por ano", align: "end", cell: ({ yearCents }) => priceWords(yearCents) },
    { key: "holders", header: "Clínicas", cell: ({ version }) => holdersWords(holders, version) },
  ];
  return (
    <ConsoleTable
      caption="Versões"
      columns={columns}
      rows={versions}
      rowKey={({ version }) => String(version)}
      nameOf={({ version }) => `Versão ${version}`}
    />
  );
}
