import { useEffect } from "react";
import { dateFormat } from "~/lib/time/date-format";
import type { ReportContent } from "../report-part";
import { ReportSection } from "./report-section";

type ReportSheetProps = {
  content: ReportContent;
  /** The zone that the hour of its making is told in. */
  zone: string;
  /** It is only looked at, and not kept. */
  isPreview?: boolean;
};

const dayFormat = dateFormat("pt-BR", "UTC", { day: "numeric", month: "long", year: "numeric" });
const longDay = (date: string) => dayFormat.format(Date.parse(date));

/** A report on paper: who it is of and by, the period, and its parts. */
export function ReportSheet({ content, zone, isPreview = false }: ReportSheetProps) {
  const { patientName, authorName, crp, clinicName, from, to, madeAt, parts } = content;
  const made = dateFormat("pt-BR", zone, { dateStyle: "long", timeStyle: "short" }).format(madeAt);
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--paper-head", JSON.stringify(`${patientName} · ${longDay(from)} a ${longDay(to)}`));
    return () => void style.removeProperty("--paper-head");
  }, [patientName, from, to]);
  return (
    <article aria-label="Relatório do período" className="report min-h-0 max-w-reading border border-line p-4 sm:p-6">
      <header className="border-b border-line-strong pb-3">
        <p className="wrap-anywhere">{clinicName}</p>
        <h2 className="text-xl">Relatório do período</h2>
        <p>
          De {longDay(from)} a {longDay(to)}
        </p>
        {isPreview && <p className="font-semibold">Prévia: ainda não foi guardado.</p>}
      </header>
      <dl className="mt-4 space-y-1">
        <Fact term="Pessoa" value={patientName} />
        <Fact term="Feito por" value={crp === null ? authorName : `${authorName}, CRP ${crp}`} />
        <Fact term="Feito em" value={made} />
      </dl>
      <p className="mt-4 text-sm">
        Mostra só o que a pessoa compartilhou e o que foi registrado no acompanhamento. Não é um diagnóstico.
      </p>
      {parts.map((part) => (
        <ReportSection key={part.kind} part={part} />
      ))}
    </article>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt className="inline">{term}: </dt>
      <dd className="inline font-medium wrap-anywhere">{value}</dd>
    </div>
  );
}
