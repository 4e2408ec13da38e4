import { Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import type { PlanVersion } from "~/features/plans/plan";
import { featureWords, limitWords, planNames, priceWords } from "~/features/plans/plan-words";
import { sitePaths } from "~/site-paths";
import { Notice } from "~/ui/feedback/notice";
import { DataTable, type Column } from "~/ui/list/data-table";
import { priceQuestions } from "../copy/prices";
import { Questions } from "./questions";
import { SiteShell } from "./site-shell";

const free = "de graça";

/** The year's price, and how many whole months of it are spared: two where the year costs ten. */
function Year({ monthCents, yearCents }: PlanVersion) {
  if (yearCents === 0) return free;
  const months = Math.floor((monthCents * 12 - yearCents) / Math.max(monthCents, 1));
  return (
    <>
      {priceWords(yearCents)}
      {months > 0 && (
        <span className="block text-sm text-ink-soft">
          {months === 1 ? "1 mês a menos" : `${months} meses a menos`}
        </span>
      )}
    </>
  );
}

const columns: Column<PlanVersion>[] = [
  { key: "name", header: "Plano", cell: ({ code }) => planNames[code] },
  { key: "patients", header: "Pacientes", cell: ({ limits }) => limitWords("patients", limits.patients) },
  { key: "team", header: "Quem atende", cell: ({ limits }) => limitWords("psychologists", limits.psychologists) },
  { key: "storage", header: "Arquivos", cell: ({ limits }) => limitWords("storageMb", limits.storageMb) },
  {
    key: "more",
    header: "E mais",
    cell: ({ features }) => features.map((code) => featureWords[code]).join(", ") || "–",
  },
  {
    key: "month",
    header: "Por mês",
    align: "end",
    cell: ({ monthCents }) => (monthCents === 0 ? free : priceWords(monthCents)),
  },
  { key: "year", header: "Por ano", align: "end", cell: Year },
];

/** What plans cost, by month and by year beside each other: nothing to switch, nothing to ask for. */
export function PricesPage({ plans }: { plans: PlanVersion[] | null }) {
  return (
    <SiteShell>
      <header className="pb-6 pt-4 sm:pt-8">
        <h1 className="text-3xl sm:text-4xl">Preços</h1>
        <p className="mt-4 max-w-reading text-lg text-ink-soft">
          Paciente não paga. Quem atende paga pelo tamanho: tudo o que o cuidado precisa está em todos os planos.
        </p>
      </header>
      {plans ? (
        <>
          <div>
            <DataTable caption="Planos, por mês e por ano" columns={columns} rows={plans} rowKey={({ code }) => code} />
          </div>
          <p className="mt-5 max-w-reading">
            Todo consultório e toda clínica começa com 30 dias de teste, sem cartão.{" "}
            <Link to={accountPaths.registerPsychologist()} className="link">
              Abrir meu consultório
            </Link>{" "}
            ou{" "}
            <Link to={accountPaths.registerClinic()} className="link">
              cadastrar a clínica
            </Link>
            .
          </p>
        </>
      ) : (
        <Notice title="Não conseguimos ler os preços agora">
          Tente de novo em instantes. Em{" "}
          <Link to={sitePaths.status()} className="link">
            Situação
          </Link>{" "}
          está o que não responde.
        </Notice>
      )}
      <section aria-labelledby="sobre-planos" className="mt-10">
        <h2 id="sobre-planos" className="mb-3 text-xl">
          O que perguntam dos planos
        </h2>
        <Questions questions={priceQuestions} />
      </section>
    </SiteShell>
  );
}
