import { Bars } from "~/ui/charts/bars";
import { ChartTable } from "~/ui/charts/chart-table";
import { LineChart } from "~/ui/charts/line-chart";
import { levelTone } from "~/ui/charts/tone";
import { Fold } from "~/ui/fold";
import { partWords, type ReportChart, type ReportPart } from "../report-part";

/** Rows that stand open on the page; more are folded, and on paper they all stand there. */
const shortTable = 12;

/** One part of a report: a sentence, drawings, and the rows behind them. */
export function ReportSection({ part: { kind, sentence, charts, table } }: { part: ReportPart }) {
  const { head } = table;
  const rows = <ChartTable caption={`${partWords[kind]}, em números`} head={head} rows={table.rows.map(unbroken)} />;
  return (
    <section className="mt-8">
      <h3 className="text-lg font-semibold">{partWords[kind]}</h3>
      <p className="mt-1">{sentence}</p>
      {charts.map((chart) => (
        <div key={chart.name} className="mt-4">
          {charts.length > 1 && <h4 className="mb-2 font-medium">{chart.name}</h4>}
          <Drawn chart={chart} kind={kind} />
        </div>
      ))}
      {table.rows.length > 0 && (
        <div className="mt-4 overflow-x-auto max-sm:[&_table]:text-xs">
          {table.rows.length <= shortTable ? (
            rows
          ) : (
            <>
              <div className="print:hidden">
                <Fold label={`Ver ${table.rows.length} linhas`}>{rows}</Fold>
              </div>
              <div className="hidden print:block">{rows}</div>
            </>
          )}
        </div>
      )}
    </section>
  );
}

/** Names of scales are not broken at their hyphen: "PHQ-9". */
const unbroken = (cells: string[]) => cells.map((cell) => cell.replaceAll(/(?<=[A-Z])-(?=\d)/g, "\u2011"));

function Drawn({ chart, kind }: { chart: ReportChart; kind: ReportPart["kind"] }) {
  if (chart.kind === "bars") {
    const bars = chart.bars.map((bar) => ({ ...bar, key: bar.label }));
    return <Bars sentence={chart.sentence} hideSentence caption={chart.name} bars={bars} high={chart.high} />;
  }
  const { points, frame, joined, ticks, along, bands, name, sentence } = chart;
  const toned = points.map((point) => ({
    ...point,
    tone: kind === "mood" ? levelTone(point.value) : ("act" as const),
  }));
  return (
    <LineChart
      sentence={sentence}
      hideSentence
      series={[{ name, points: toned }]}
      heads={{ at: "Dia", value: name }}
      // The rows stand below, once for all drawings of the part.
      tables={[]}
      {...{ frame, joined, ticks, along, bands }}
    />
  );
}
