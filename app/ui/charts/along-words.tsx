import { xOf, type Frame } from "./line-geometry";

/** A place along the line and the word for it. */
export type Along = { at: number; words: string };

/** At the sides a word stands within the drawing, elsewhere around its place. */
function anchorOf(x: number): "start" | "middle" | "end" {
  if (x < 8) return "start";
  return x > 92 ? "end" : "middle";
}

/** A date may break behind its strokes, where the text is larger than the drawing has room for. */
const breaking = (words: string) => words.replaceAll("/", "/\u200B");

/** The words below a line chart: at both ends as text, which wraps where it is large; in between each at its place. */
export function AlongWords({ along, frame }: { along: Along[]; frame: Frame }) {
  const placed = along.map((one) => ({ ...one, x: xOf(one.at, frame) }));
  if (placed.length === 2 && placed.every(({ x }) => anchorOf(x) !== "middle"))
    return (
      <p aria-hidden="true" className="col-start-2 mt-1 flex flex-wrap justify-between gap-x-3 text-xs text-ink-soft">
        {placed.map(({ at, words }) => (
          <span key={at}>{breaking(words)}</span>
        ))}
      </p>
    );
  return (
    <svg aria-hidden="true" className="col-start-2 mt-1 h-5 w-full overflow-visible">
      {placed.map(({ at, words, x }) => (
        <text key={at} x={`${x}%`} y="50%" dy="0.35em" textAnchor={anchorOf(x)} className="fill-ink-soft text-xs">
          {words}
        </text>
      ))}
    </svg>
  );
}
