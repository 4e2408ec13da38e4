import { ChartFigure } from "./chart-figure";
import type { TableOfChart } from "./chart-table";
import { ChartLane, type Lane } from "./chart-lane";
import { Legend } from "./legend";
import { LinePlot, type Band, type Guide } from "./line-plot";
import type { Frame } from "./line-geometry";
import { tablesOfLine } from "./line-tables";
import type { Series } from "./series-lines";
import { TickWords, type Tick } from "./tick-words";
import { AlongWords, type Along } from "./along-words";

type LineChartProps = {
  sentence: string;
  hideSentence?: boolean;
  series: Series[];
  frame: Frame;
  /** Neighbouring points at most so far apart are joined; between others lies a gap. */
  joined: number;
  /** Words at the side: what high and low mean. */
  ticks: Tick[];
  /** Words below: which place is which. */
  along: Along[];
  /** Parts of the scale that have a name, e.g. of a questionnaire. */
  bands?: Band[];
  /** A straight line through it, e.g. the trend. */
  guide?: Guide;
  /** Strips below: what happened meanwhile. */
  lanes?: Lane[];
  /** Heads of the table's first column and, when there is one series, its second. */
  heads: { at: string; value: string };
  /** Instead of a row for each point: a long series says it in fewer. */
  tables?: TableOfChart[];
};

/** One or more lines with their gaps, drawn on the server; 360 px wide as well as on paper. */
export function LineChart({ sentence, hideSentence = false, heads, tables, ...drawn }: LineChartProps) {
  const { series, frame, joined, ticks, along, bands = [], guide, lanes = [] } = drawn;
  return (
    <ChartFigure
      sentence={sentence}
      hideSentence={hideSentence}
      tables={tables ?? tablesOfLine({ series, lanes, heads, caption: heads.value })}
    >
      {(series.length > 1 || guide) && <Legend series={series} guide={guide?.name} />}
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-xs text-ink-soft">
        <TickWords ticks={ticks} frame={frame} />
        <LinePlot series={series} frame={frame} joined={joined} ticks={ticks} bands={bands} guide={guide} />
        {lanes.map((lane) => (
          <ChartLane key={lane.name} lane={lane} frame={frame} />
        ))}
        <AlongWords along={along} frame={frame} />
      </div>
    </ChartFigure>
  );
}
