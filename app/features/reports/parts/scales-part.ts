import { courseBands, courseSentence, courseTicks, mostDaysJoined } from "~/features/measures/components/team/course";
import type { Instrument } from "~/features/measures/instrument/instrument";
import type { ScaleTotal } from "~/features/measures/answer/totals-between.server";
import { bandOf, rangeOf } from "~/features/measures/instrument/scoring";
import { daysBetween, localDay } from "~/lib/time/wall-clock";
import type { ReportChart, ReportPart, ReportSpan } from "../report-part";
import { dayCell, dayWords, endsOf } from "./day-words";

function chartOf(instrument: Instrument, rows: readonly ScaleTotal[], span: ReportSpan, zone: string): ReportChart {
  const scored = rows.flatMap(({ answeredAt, total }) =>
    total === null ? [] : [{ day: localDay(answeredAt, zone), total }],
  );
  const { least, most } = rangeOf(instrument);
  const course = rows.map(({ answeredAt, total }, n) => ({ id: String(n), at: answeredAt, total }));
  return {
    kind: "line",
    name: instrument.name,
    sentence: courseSentence(instrument, course, { zone }, "no período"),
    points: scored.map(({ day, total }) => ({
      at: daysBetween(span.from, day),
      value: total,
      label: dayWords(day),
      words: `${total} (${bandOf(instrument, total)?.label ?? "sem faixa"})`,
    })),
    frame: { first: 0, last: daysBetween(span.from, span.to), low: least, high: most },
    joined: mostDaysJoined,
    ticks: courseTicks(instrument),
    along: endsOf(span),
    bands: courseBands(instrument),
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
