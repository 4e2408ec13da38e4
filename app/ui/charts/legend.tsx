import { MarkSample } from "./chart-mark";
import type { Series } from "./series-lines";

/** Which line is which: shape, colour and word. */
export function Legend({ series, guide }: { series: Series[]; guide: string | undefined }) {
  return (
    <ul aria-hidden="true" className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {series.map(({ name, shape = "circle", tone = "plain" }) => (
        <li key={name} className="inline-flex items-center gap-1.5">
          <MarkSample shape={shape} tone={tone} />
          {name}
        </li>
      ))}
      {guide && (
        <li className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" className="h-3 w-7">
            <line x1="0" x2="100%" y1="50%" y2="50%" strokeWidth={2} strokeDasharray="7 4" className="stroke-act" />
          </svg>
          {guide}
        </li>
      )}
    </ul>
  );
}
