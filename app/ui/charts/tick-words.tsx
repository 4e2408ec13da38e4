import { classNames } from "../class-names";
import { yOf, type Frame } from "./line-geometry";

/** A value of the scale and the word for it. */
export type Tick = { value: number; words: string };

/** Room for the longest word, which grows with the reader's text. */
function widthOf(ticks: Tick[]): string {
  const longest = Math.max(...ticks.map(({ words }) => words.length));
  if (longest <= 4) return "w-8";
  return longest <= 9 ? "w-16" : "w-23";
}

/** The words at the side of a line chart, each at its height. */
export function TickWords({ ticks, frame }: { ticks: Tick[]; frame: Frame }) {
  return (
    <svg aria-hidden="true" className={classNames("h-full min-w-full overflow-visible", widthOf(ticks))}>
      {ticks.map(({ value, words }) => (
        <text
          key={value}
          x="100%"
          y={`${yOf(value, frame)}%`}
          dy="0.35em"
          textAnchor="end"
          className="fill-ink-soft text-xs"
        >
          {words}
        </text>
      ))}
    </svg>
  );
}
