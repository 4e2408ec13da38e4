import { classNames } from "../class-names";
import { ChartMark, type Shape } from "./chart-mark";
import { stretchesOf, xOf, yOf, type Frame, type Place } from "./line-geometry";
import { strokes, type Tone } from "./tone";

/** A value with the words it has in a table: of when it is, and how much. */
export type LinePoint = Place & { label: string; words: string; tone?: Tone };

/** One line of a chart. */
export type Series = {
  name: string;
  /** In order of `at`. */
  points: LinePoint[];
  shape?: Shape;
  tone?: Tone;
  dashed?: boolean;
};

/** With more points than these a shape each is a mess: they are dots. */
const mostShapes = 60;

type Drawn = { series: Series; frame: Frame; joined: number };

/** The joined stretches of a series, in a drawing of 100 × 100 that stretches. */
export function SeriesStretches({ series, frame, joined }: Drawn) {
  const { points, tone = "plain", dashed = false } = series;
  const isLong = points.length > mostShapes;
  return (
    <>
      {stretchesOf(points, joined)
        .filter((stretch) => stretch.length > 1)
        .map((stretch) => (
          <polyline
            key={stretch[0]?.at}
            points={stretch.map(({ at, value }) => `${xOf(at, frame)},${yOf(value, frame)}`).join(" ")}
            className={classNames("fill-none", strokes[tone])}
            strokeWidth={isLong ? 1 : 1.5}
            strokeDasharray={dashed ? "4 3" : undefined}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      {isLong && <Dots series={series} frame={frame} />}
    </>
  );
}

/** Points of a long series: one path for each tone. */
function Dots({ series: { points, tone = "plain" }, frame }: Omit<Drawn, "joined">) {
  const byTone = new Map<Tone, string>();
  for (const point of points) {
    const key = point.tone ?? tone;
    byTone.set(key, `${byTone.get(key) ?? ""}M${xOf(point.at, frame)} ${yOf(point.value, frame)}h.001`);
  }
  return [...byTone].map(([key, path]) => (
    <path
      key={key}
      d={path}
      strokeWidth={points.length > 120 ? 3.5 : 5}
      strokeLinecap="round"
      vectorEffect="non-scaling-stroke"
      className={classNames("fill-none", strokes[key])}
    />
  ));
}

/** A shape for each point of a short series. */
export function SeriesMarks({ series: { points, shape = "circle", tone = "plain" }, frame }: Omit<Drawn, "joined">) {
  if (points.length > mostShapes) return null;
  return points.map((point) => (
    <ChartMark
      key={point.at}
      x={xOf(point.at, frame)}
      y={yOf(point.value, frame)}
      shape={shape}
      tone={point.tone ?? tone}
    />
  ));
}
