import { xOf, type Frame } from "./line-geometry";

/** A place along the line and the word for it. */
export type Along = { at: number; words: string };

/** At the sides a word stands within the drawing, elsewhere around its place. */
function anchorOf(x: number): "start" | "middle" | "end" {
  if (x < 8) return "start";
  return x > 92 ? "end" : "middle";
}

/** The words below a line chart. */
export function AlongWords({ along, frame }: { along: Along[]; frame: Frame }) {
  return (
    <svg aria-hidden="true" className="col-start-2 mt-1 h-5 w-full overflow-visible">
      {along.map(({ at, words }) => {
        const x = xOf(at, frame);
        return (
          <text key={at} x={`${x}%`} y="50%" dy="0.35em" textAnchor={anchorOf(x)} className="fill-ink-soft text-xs">
            {words}
          </text>
        );
      })}
    </svg>
  );
}
