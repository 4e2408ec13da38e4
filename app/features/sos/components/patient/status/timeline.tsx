import { formatHour, type Reader } from "~/ui/time/format-time";
import type { TimelineLine } from "./timeline-words";

/** Newest lines that are seen without opening the rest. */
const shown = 4;

/** What has happened with an alert, each with its hour and by whose word; the newest first. */
export function Timeline({ lines: told, reader }: { lines: readonly TimelineLine[]; reader: Reader }) {
  const lines = [...told].reverse();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="passos">
      <h2 id="passos" className="text-lg">
        O que já aconteceu
      </h2>
      <Lines lines={lines.slice(0, shown)} reader={reader} />
      {lines.length > shown && (
        <details>
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">
            {lines.length === shown + 1 ? "Ver o passo anterior" : `Ver os ${lines.length - shown} passos anteriores`}
          </summary>
          <Lines lines={lines.slice(shown)} reader={reader} />
        </details>
      )}
    </section>
  );
}

function Lines({ lines, reader }: { lines: TimelineLine[]; reader: Reader }) {
  return (
    <ol reversed className="mt-2">
      {lines.map(({ seq, at, text, source }) => (
        <li key={seq} className="flex gap-3 border-l-2 border-line py-1.5 pl-4">
          <time dateTime={new Date(at).toISOString()} className="shrink-0 font-medium tabular-nums">
            {formatHour(at, reader)}
          </time>
          <span className="min-w-0">
            <span className="block wrap-anywhere">{text}</span>
            <span className="block text-sm text-ink-soft">{source}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
