import { yOf, type Frame } from "./line-geometry";

/** A value of the scale and the word for it. */
export type Tick = { value: number; words: string };

/** Room for the longest word, in the words' own size: with large text the steps of the page's spacing stay behind. */
function widthOf(ticks: Tick[]): string {
  const longest = Math.max(...ticks.map(({ words }) => words.length));
  if (longest <= 4) return "2.7em";
  return longest <= 9 ? "5.4em" : "7.7em";
}

/** The words at the side of a line chart, each at its height. */
export function TickWords({ ticks, frame }: { ticks: Tick[]; frame: Frame }) {
  return (
    <svg aria-hidden="true" width={widthOf(ticks)} className="h-full min-w-full overflow-visible">
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
