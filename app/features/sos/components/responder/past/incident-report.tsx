import { Link } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { formatExact } from "~/ui/time/format-time";
import { useHydrated } from "~/ui/form/hydrated";
import type { Alert } from "~/features/sos/board/alert";
import { EvidenceTable } from "../alert/evidence-table";
import { PolicySummary } from "../rules/policy-summary";
import { ReportWords } from "./report-words";
import { spanWords } from "../alert/time-words";
import { Timeline } from "../alert/timeline";
import { outcomeTold, severityWords, stateWords } from "../alert/words";

type IncidentReportProps = {
  alert: Alert;
  clinicName: string | null;
  zone: string;
  /** When it was made (ms), and by whom. */
  madeAt: number;
  madeBy: string;
  backHref: string;
  /** Whether what people wrote is part of it. */
  clinical: boolean;
};

/** An incident on paper: A4, black on white, page numbers where the browser prints them. */
export function IncidentReport({ alert, clinicName, zone, madeAt, madeBy, backHref, clinical }: IncidentReportProps) {
  return (
    <div className="report mx-auto max-w-page px-4 py-6 sm:px-8" data-density="dense">
      <ReportBar backHref={backHref} />
      <main id="conteudo" className="space-y-6">
        <header>
          <h1 className="text-2xl">Relatório de pedido de ajuda</h1>
          <p>{[clinicName, alert.id].filter(Boolean).join(" · ")}</p>
          <p className="text-sm">{`Feito em ${formatExact(madeAt, { zone })} por ${madeBy}. Horários de ${zone}.`}</p>
        </header>
        <section aria-labelledby="facts">
          <h2 id="facts" className="mb-1 text-lg">
            Quem e quando
          </h2>
          <Facts alert={alert} zone={zone} />
        </section>
        {clinical ? (
          <ReportWords alert={alert} zone={zone} />
        ) : (
          <p>Este relatório não traz o que foi escrito pelas pessoas.</p>
        )}
        <section aria-labelledby="reached">
          <h2 id="reached" className="mb-1 text-lg">
            Quem foi avisado
          </h2>
          <EvidenceTable timeline={alert.timeline} zone={zone} />
        </section>
        <section aria-labelledby="line">
          <h2 id="line" className="mb-1 text-lg">
            Linha do tempo
          </h2>
          <Timeline timeline={alert.timeline} zone={zone} />
        </section>
        <section aria-labelledby="ladder" className="break-inside-avoid">
          <h2 id="ladder" className="mb-1 text-lg">
            {`Regras em vigor no pedido (${severityWords[alert.severity].toLowerCase()})`}
          </h2>
          <PolicySummary policy={alert.policy} severity={alert.severity} />
        </section>
      </main>
    </div>
  );
}

function ReportBar({ backHref }: { backHref: string }) {
  const hydrated = useHydrated();
  return (
    <nav aria-label="Relatório" className="mb-6 flex flex-wrap items-center justify-between gap-3 print:hidden">
      <Link to={backHref} className="link inline-flex min-h-11 items-center">
        Voltar ao pedido
      </Link>
      {hydrated && (
        <Button type="button" variant="quiet" onClick={() => print()}>
          Imprimir ou salvar em PDF
        </Button>
      )}
    </nav>
  );
}

function Facts({ alert, zone }: { alert: Alert; zone: string }) {
  const { patient, severity, raisedAt, acknowledgedAt, acknowledgedBy, closedAt, outcome } = alert;
  const exact = (at: number) => formatExact(at, { zone });
  const facts = [
    ["Paciente", patient.name],
    ["Gravidade, nas palavras de quem pediu", severityWords[severity]],
    ["Pedido", exact(raisedAt)],
    [
      "Respondido",
      acknowledgedAt === null
        ? "Não"
        : `${exact(acknowledgedAt)}, por ${acknowledgedBy?.name ?? "alguém"}, ${spanWords(acknowledgedAt - raisedAt)} depois`,
    ],
    ["Situação", stateWords(alert, "")],
    ["Encerrado", closedAt === null ? "Ainda não" : exact(closedAt)],
    ["Desfecho", outcome === null ? "Nenhum" : outcomeTold[outcome]],
  ] as const;
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-0.5 text-sm sm:grid-cols-[16rem_minmax(0,1fr)] print:grid-cols-[16rem_minmax(0,1fr)]">
      {facts.map(([term, value]) => (
        <div key={term} className="contents">
          <dt>{term}</dt>
          <dd className="min-w-0 font-medium wrap-anywhere max-sm:mb-1">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
