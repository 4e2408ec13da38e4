import type { Instrument } from "~/features/measures/instrument/instrument";
import type { ScaleTotal } from "~/features/measures/answer/totals-between.server";
import { bandOf, rangeOf } from "~/features/measures/instrument/scoring";
import { daysBetween, localDay } from "~/lib/time/wall-clock";
import type { ReportChart, ReportPart, ReportSpan } from "../report-part";
import { countWords, dayCell, dayWords, endsOf } from "./day-words";

function chartOf(instrument: Instrument, rows: readonly ScaleTotal[], span: ReportSpan, zone: string): ReportChart {
  const scored = rows.flatMap(({ answeredAt, total }) =>
    total === null ? [] : [{ day: localDay(answeredAt, zone), total }],
  );
  const { least, most } = rangeOf(instrument);
  const [first, last] = [scored[0], scored.at(-1)];
  const sentence =
    first && first === last
      ? `${instrument.name}: ${first.total} (${dayWords(first.day)}), em uma aplicação.`
      : first && last
        ? `${instrument.name}: de ${first.total} (${dayWords(first.day)}) a ${last.total} (${dayWords(last.day)}), em ${countWords(scored.length, "aplicação", "aplicações")}.`
        : `${instrument.name}: nenhuma aplicação com pontuação.`;
  return {
    kind: "line",
    name: instrument.name,
    sentence,
    points: scored.map(({ day, total }) => ({
      at: daysBetween(span.from, day),
      value: total,
      label: dayWords(day),
      words: `${total} (${bandOf(instrument, total)?.label ?? "sem faixa"})`,
    })),
    frame: { first: 0, last: daysBetween(span.from, span.to), low: least, high: most },
    // Scales are answered weeks apart: all their points belong together.
    joined: 366,
    ticks: [
      { value: most, words: String(most) },
      { value: least, words: String(least) },
    ],
    along: endsOf(span),
    bands: instrument.bands.map(({ from, to, label }) => ({ from, to, words: label })),
  };
}

/** Scales answered in a period. @param rows oldest first @param zone of the patient */
export function scalesPart(rows: readonly ScaleTotal[], span: ReportSpan, zone: string): ReportPart {
  const names = [...new Map(rows.map(({ instrument }) => [instrument.code, instrument])).values()];
  const charts = names.map((instrument) =>
    chartOf(
      instrument,
      rows.filter((row) => row.instrument.code === instrument.code),
      span,
      zone,
    ),
  );
  return {
    kind: "scales",
    sentence:
      rows.length === 0 ? "Nenhuma escala respondida neste período." : charts.map(({ sentence }) => sentence).join(" "),
    charts,
    table: {
      head: ["Dia", "Escala", "Total", "Faixa"],
      rows: rows.map(({ instrument, answeredAt, total }) => [
        dayCell(localDay(answeredAt, zone)),
        instrument.name,
        total === null ? "" : String(total),
        bandOf(instrument, total)?.label ?? "",
      ]),
    },
  };
}
