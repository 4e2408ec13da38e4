import { Bars } from "~/ui/charts/bars";
import { ChartTable } from "~/ui/charts/chart-table";
import { LineChart } from "~/ui/charts/line-chart";
import { levelTone } from "~/ui/charts/tone";
import { classNames } from "~/ui/class-names";
import { Fold } from "~/ui/fold";
import { DataTable } from "~/ui/list/data-table";
import { partWords, type ReportChart, type ReportPart, type ReportTable } from "../report-part";

/** Rows that stand open on the page; more are folded, and on paper they all stand there. */
const shortTable = 12;

/** More rows than these, each of a few numbers, stand in columns on paper: a year would be a dozen sheets. */
const longTable = 40;

/** One part of a report: a sentence, drawings, and the rows behind them. */
export function ReportSection({ part: { kind, sentence, charts, table } }: { part: ReportPart }) {
  const rows = <Rows caption={`${partWords[kind]}, em números`} table={table} />;
  return (
    <section className="mt-8">
      <h3 className="text-lg font-semibold">{partWords[kind]}</h3>
      <p className="mt-1 break-after-avoid">{sentence}</p>
      {charts.map((chart) => (
        <div key={chart.name} className="mt-4">
          {charts.length > 1 && <h4 className="mb-2 font-medium">{chart.name}</h4>}
          <Drawn chart={chart} kind={kind} />
        </div>
      ))}
      {table.rows.length > 0 && (
        <div className="mt-4">
          {table.rows.length <= shortTable ? (
            <div className="break-inside-avoid">{rows}</div>
          ) : (
            <>
              <div className="print:hidden">
                <Fold label={`Ver ${table.rows.length} linhas`}>{rows}</Fold>
              </div>
              <div className={classNames("hidden print:block", table.rows.length > longTable && "columns-3 gap-6")}>
                {rows}
              </div>
            </>
          )}
        </div>
      )}
    </section>
  );
}

/** Few columns stay a table on a phone, too; of more, each row becomes a list there. */
function Rows({ caption, table: { head, rows } }: { caption: string; table: ReportTable }) {
  if (head.length <= 3) return <ChartTable {...{ caption, head, rows }} />;
  const columns = head.map((header, i) => ({ key: header, header, cell: (row: string[]) => row[i] || "–" }));
  return (
    <DataTable
      caption={caption}
      showCaption
      columns={columns}
      rows={rows}
      rowKey={(row) => String(rows.indexOf(row))}
    />
  );
}

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
