import { ChartMark, MarkSample, type Shape } from "./chart-mark";
import { xOf, type Frame } from "./line-geometry";
import { fills, type Tone } from "./tone";

/** Something that happened at a place, in words. */
export type LaneMark = { at: number; label: string; words: string };

/** Something that lasted from one place to another. */
export type LaneSpan = { from: number; to: number; words: string; tone: Tone };

/** A strip below a line chart, with marks or with spans. */
export type Lane = {
  name: string;
  shape?: Shape;
  tone?: Tone;
  marks?: LaneMark[];
  spans?: LaneSpan[];
};

/** A word within a span needs so much of the width (percent). */
const roomForWords = 15;

/** One strip: its name at the side, what happened at its places. */
export function ChartLane({ lane, frame }: { lane: Lane; frame: Pick<Frame, "first" | "last"> }) {
  const { name, shape = "circle", tone = "plain", marks = [], spans = [] } = lane;
  return (
    <>
      <span
        aria-hidden="true"
        className="flex min-h-7 max-w-23 items-center justify-end gap-1.5 text-right leading-tight"
      >
        {/* Before the name, away from the strip: beside it, it would be read as something that happened. */}
        {marks.length > 0 && <MarkSample shape={shape} tone={tone} />}
        {name}
      </span>
      <svg aria-hidden="true" className="h-6 w-full self-center overflow-visible">
        <line x1="0" x2="100%" y1="50%" y2="50%" className="stroke-line" />
        {spans.map((span, i) => (
          <Span key={i} span={span} frame={frame} />
        ))}
        {marks.map(({ at }, i) => (
          <ChartMark key={i} x={xOf(at, frame)} y={50} shape={shape} tone={tone} />
        ))}
      </svg>
    </>
  );
}

function Span({ span: { from, to, words, tone }, frame }: { span: LaneSpan; frame: Pick<Frame, "first" | "last"> }) {
  const [start, end] = [xOf(from, frame), xOf(to, frame)];
  const width = Math.round((end - start) * 100) / 100;
  return (
    <>
      <rect x={`${start}%`} width={`${width}%`} y="70%" height="4" className={fills[tone]} />
      <line x1={`${start}%`} x2={`${start}%`} y1="20%" y2="90%" className="stroke-line-strong" />
      {width >= roomForWords && (
        <text x={`${start}%`} dx="5" y="52%" className="fill-ink text-xs">
          {words}
        </text>
      )}
    </>
  );
}
