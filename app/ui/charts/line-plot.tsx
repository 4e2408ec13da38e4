import { classNames } from "../class-names";
import { xOf, yOf, type Frame, type Place } from "./line-geometry";
import { SeriesMarks, SeriesStretches, type Series } from "./series-lines";
import type { Tick } from "./tick-words";

/** A named part of the scale; both ends included. */
export type Band = { from: number; to: number; words: string };

/** A straight line with its name. */
export type Guide = { name: string; from: Place; to: Place };

type LinePlotProps = {
  series: Series[];
  frame: Frame;
  joined: number;
  ticks: Tick[];
  bands: Band[];
  guide: Guide | undefined;
};

/** What stands between the words of a line chart. */
export function LinePlot({ series, frame, joined, ticks, bands, guide }: LinePlotProps) {
  return (
    <svg aria-hidden="true" className="h-40 w-full overflow-visible sm:h-48 dense:h-36 print:h-40">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" className="overflow-visible">
        {bands.map((band, i) => (
          <BandGround key={band.words} band={band} frame={frame} isOdd={i % 2 === 1} />
        ))}
        {ticks.map(({ value }) => (
          <path
            key={value}
            d={`M0 ${yOf(value, frame)}h100`}
            className="stroke-line"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {guide && <GuideLine guide={guide} frame={frame} />}
        {series.map((one) => (
          <SeriesStretches key={one.name} series={one} frame={frame} joined={joined} />
        ))}
      </svg>
      {bands.map((band) => (
        <BandWords key={band.words} band={band} frame={frame} series={series} />
      ))}
      {series.map((one) => (
        <SeriesMarks key={one.name} series={one} frame={frame} />
      ))}
    </svg>
  );
}

function BandGround({ band: { from, to }, frame, isOdd }: { band: Band; frame: Frame; isOdd: boolean }) {
  const top = yOf(to, frame);
  return (
    <rect
      width={100}
      y={top}
      height={yOf(from, frame) - top}
      className={classNames("stroke-line", isOdd ? "fill-sunk" : "fill-raised")}
      vectorEffect="non-scaling-stroke"
    />
  );
}

/** A band's name: at the beginning of the line, at its end, or in the middle, wherever no point of the band lies. */
function BandWords({
  band: { from, to, words },
  frame,
  series,
}: Pick<LinePlotProps, "frame" | "series"> & { band: Band }) {
  const within = series.flatMap(({ points }) => points.filter(({ value }) => value >= from && value <= to));
  const taken = within.map(({ at }) => xOf(at, frame));
  const [x, anchor] =
    wordPlaces.find(([, , first, last]) => taken.every((one) => one < first || one > last)) ?? wordPlaces[0];
  return (
    <text x={`${x}%`} y={`${yOf(to, frame)}%`} dy="1.1em" textAnchor={anchor} className="fill-ink-soft text-xs">
      {words}
    </text>
  );
}

/** Where a name may stand, how it is anchored there, and from where to where it may reach on a phone (percent). */
const wordPlaces = [
  [1, "start", 0, 45],
  [99, "end", 55, 100],
  [50, "middle", 28, 72],
] as const;

function GuideLine({ guide: { from, to }, frame }: { guide: Guide; frame: Frame }) {
  return (
    <path
      d={`M${xOf(from.at, frame)} ${yOf(from.value, frame)}L${xOf(to.at, frame)} ${yOf(to.value, frame)}`}
      className="stroke-act"
      strokeWidth={2}
      strokeDasharray="7 4"
      vectorEffect="non-scaling-stroke"
    />
  );
}
