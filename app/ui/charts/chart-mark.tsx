import { classNames } from "../class-names";
import { fills, strokes, type Tone } from "./tone";

/** Shapes around (0, 0), in px, about as heavy as each other. */
const paths = {
  circle: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
  square: "M-3.5-3.5h7v7h-7z",
  diamond: "M0-5L5 0L0 5L-5 0z",
  triangle: "M0-4.8L4.8 3.6H-4.8z",
  cross: "M-4-4L4 4M4-4L-4 4",
  ring: "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z",
} as const;

export type Shape = keyof typeof paths;

const drawn: readonly Shape[] = ["cross", "ring"];

type ChartMarkProps = {
  /** Place in percent of the drawing. */
  x: number;
  y: number;
  shape: Shape;
  tone: Tone;
};

/** A shape at a place of a drawing that stretches: the place moves, the shape keeps its form. */
export function ChartMark({ x, y, shape, tone }: ChartMarkProps) {
  const colour = drawn.includes(shape)
    ? classNames("fill-raised", strokes[tone])
    : classNames(fills[tone], "stroke-raised");
  return (
    <svg x={`${x}%`} y={`${y}%`} className="overflow-visible">
      <path d={paths[shape]} strokeWidth={drawn.includes(shape) ? 2 : 1} className={colour} />
    </svg>
  );
}

/** The same shape beside its word. */
export function MarkSample({ shape, tone }: Pick<ChartMarkProps, "shape" | "tone">) {
  return (
    <svg aria-hidden="true" className="inline-block size-3.5 shrink-0 overflow-visible align-middle">
      <ChartMark x={50} y={50} shape={shape} tone={tone} />
    </svg>
  );
}
