import type { ReactNode } from "react";
import { ChartMark } from "./chart-mark";

/** A difference with its interval, and both in words. */
export type Range = { key: string; label: ReactNode; value: number; low: number; high: number; words: string };

type RangesProps = {
  sentence: string;
  hideSentence?: boolean;
  caption: string;
  ranges: Range[];
  /** What lies on either side of the line in the middle. */
  sides: [string, string];
};

/** Differences around a middle line: a mark for each, and how sure it is as a bar through it. */
export function Ranges({ sentence, hideSentence = false, caption, ranges, sides }: RangesProps) {
  const most = Math.max(0.5, ...ranges.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const x = (value: number) => Math.round((50 + (value / most) * 47) * 10) / 10;
  return (
    <figure className="break-inside-avoid">
      <figcaption className={hideSentence ? "sr-only" : "mb-3 max-w-reading"}>{sentence}</figcaption>
      <table className="w-full max-w-reading text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead aria-hidden="true" className="text-xs text-ink-soft">
          <tr>
            <td />
            <td className="pb-1">
              <span className="flex justify-between gap-2">
                <span>{sides[0]}</span>
                <span className="text-right">{sides[1]}</span>
              </span>
            </td>
          </tr>
        </thead>
        <tbody>
          {ranges.map(({ key, label, value, low, high, words }) => (
            <tr key={key}>
              <th scope="row" className="max-w-40 py-1 pr-3 text-left align-top font-normal wrap-anywhere">
                {label}
                <span className="block text-xs text-ink-soft tabular-nums">{words}</span>
              </th>
              <td className="w-1/2 py-1">
                <svg aria-hidden="true" className="h-6 w-full">
                  <line x1="50%" x2="50%" y1="0" y2="100%" className="stroke-line-strong" strokeDasharray="2 2" />
                  <line x1={`${x(low)}%`} x2={`${x(high)}%`} y1="50%" y2="50%" strokeWidth={2} className="stroke-act" />
                  <ChartMark x={x(value)} y={50} shape="diamond" tone="act" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
