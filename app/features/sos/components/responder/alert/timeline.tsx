import type { AlertEvent } from "~/features/sos/board/alert";
import { ClockTime } from "./clock-time";
import { eventWords, sourceWords } from "./event-words";

/** Everything that happened, in order: when, what, and by whose word. */
export function Timeline({ timeline, zone }: { timeline: readonly AlertEvent[]; zone: string }) {
  return (
    <ol className="divide-y divide-line border-y border-line text-sm print:divide-black/30 print:border-black/30">
      {timeline.map((event) => (
        <li
          key={event.seq}
          className="grid grid-cols-1 gap-x-4 py-1.5 break-inside-avoid sm:grid-cols-[8.5rem_minmax(0,1fr)_auto]"
        >
          <ClockTime at={event.at} zone={zone} />
          <span className="min-w-0 wrap-anywhere">{eventWords(event)}</span>
          <span className="text-ink-soft">{sourceWords[event.source]}</span>
        </li>
      ))}
    </ol>
  );
}
