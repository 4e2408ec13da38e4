import type { ReactNode } from "react";
import { fills, type Tone } from "./tone";

/** A row of bars: its name, how long it is, and that in words. */
export type Bar = {
  key: string;
  label: ReactNode;
  /** Null where nothing was recorded: there is no bar, and the words say so. */
  value: number | null;
  words: string;
  tone?: Tone;
};

type BarsProps = {
  sentence: string;
  hideSentence?: boolean;
  /** Names the table, which the bars are, for the ear. */
  caption: string;
  bars: Bar[];
  /** Where a bar begins (0 unless said) and where the longest could end. */
  low?: number;
  high: number;
};

/** Bars lying one below the other: a table that can be seen. */
export function Bars({ sentence, hideSentence = false, caption, bars, low = 0, high }: BarsProps) {
  return (
    <figure className="break-inside-avoid">
      <figcaption className={hideSentence ? "sr-only" : "mb-3 max-w-reading"}>{sentence}</figcaption>
      {/* Names and words have a share of the screen and wrap in it: with large text on a phone nothing is pushed out of it. */}
      <table className="w-full max-w-form wrap-anywhere text-sm hyphens-auto">
        <caption className="sr-only">{caption}</caption>
        <tbody>
          {bars.map(({ key, label, value, words, tone = "plain" }) => (
            <tr key={key}>
              <th scope="row" className="w-px min-w-[min(9rem,28vw)] py-0.5 pr-3 text-left font-normal">
                {label}
              </th>
              <td className="py-0.5">
                <svg aria-hidden="true" className="h-2.5 w-full align-middle">
                  <rect width="100%" y="45%" height="1" className="fill-line" />
                  {value !== null && (
                    <rect width={`${widthOf(value, low, high)}%`} height="100%" className={fills[tone]} />
                  )}
                </svg>
              </td>
              <td className="w-px min-w-[min(8rem,28vw)] py-0.5 pl-3 text-right tabular-nums">{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function widthOf(value: number, low: number, high: number): number {
  if (high <= low) return 0;
  return Math.round(1000 * Math.min(1, Math.max(0, (value - low) / (high - low)))) / 10;
}
