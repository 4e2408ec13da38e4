import { Link } from "@remix-run/react";
import { ChartFigure } from "./chart-figure";
import type { TableOfChart } from "./chart-table";
import { PixelDrawing } from "./pixel-drawing";
import type { PixelLine } from "./pixel-geometry";

type PixelsProps = {
  sentence: string;
  hideSentence?: boolean;
  /** Months, say, each with its days. */
  lines: PixelLine[];
  /** Cells of the longest line. */
  length: number;
  /** The words of places (from 0) along a line that get one. */
  along: { at: number; words: string }[];
  tables: TableOfChart[];
};

type GridProps = Pick<PixelsProps, "lines" | "length" | "along">;

/** A grid of levels from 1 to 5: lines stand upright on a phone and lie where there is room and on paper. */
export function Pixels({ sentence, hideSentence = false, tables, ...grid }: PixelsProps) {
  return (
    <ChartFigure sentence={sentence} hideSentence={hideSentence} tables={tables}>
      <Upright {...grid} />
      <Lying {...grid} />
    </ChartFigure>
  );
}

function Upright({ lines, length, along }: GridProps) {
  return (
    <div className="grid max-w-form grid-cols-[1.5rem_minmax(0,1fr)] sm:hidden print:hidden">
      <ul className="col-start-2 grid auto-cols-fr grid-flow-col">
        {lines.map((line) => (
          <li key={line.key} className="min-w-0">
            <LineName line={line} className="flex min-h-11 items-end justify-center pb-1 text-xs" />
          </li>
        ))}
      </ul>
      <svg aria-hidden="true" className="h-full w-full">
        {along.map(({ at, words }) => (
          <text
            key={at}
            x="80%"
            y={`${(100 * (at + 0.5)) / length}%`}
            dy="0.35em"
            textAnchor="end"
            className="fill-ink-soft text-xs"
          >
            {words}
          </text>
        ))}
      </svg>
      <PixelDrawing lines={lines} length={length} isUpright />
    </div>
  );
}

function Lying({ lines, length, along }: GridProps) {
  return (
    <div className="hidden max-w-4xl grid-cols-[3.5rem_minmax(0,1fr)] sm:grid print:grid">
      <svg aria-hidden="true" className="col-start-2 h-5 w-full">
        {along.map(({ at, words }) => (
          <text
            key={at}
            x={`${(100 * (at + 0.5)) / length}%`}
            y="50%"
            dy="0.35em"
            textAnchor="middle"
            className="fill-ink-soft text-xs"
          >
            {words}
          </text>
        ))}
      </svg>
      <ul className="col-start-1 grid auto-rows-fr">
        {lines.map((line) => (
          <li key={line.key} className="min-h-0">
            <LineName line={line} className="flex h-full items-center justify-end pr-2 text-sm" />
          </li>
        ))}
      </ul>
      <PixelDrawing lines={lines} length={length} isUpright={false} />
    </div>
  );
}

function LineName({ line: { name, short, to }, className }: { line: PixelLine; className: string }) {
  const words = (
    <>
      <span aria-hidden="true">{short}</span>
      <span className="sr-only">{name}</span>
    </>
  );
  if (to === undefined) return <span className={`${className} text-ink-soft`}>{words}</span>;
  return (
    <Link to={to} className={`${className} text-act underline-offset-4 hover:underline`}>
      {words}
    </Link>
  );
}
