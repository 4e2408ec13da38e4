import { MoodBadge } from "~/ui/mood/mood-badge";
import { formatHour, type Reader } from "~/ui/time/format-time";
import type { Emotions } from "../../emotions/emotion";
import { NamedEmotions } from "../emotions/named-emotions";
import { asMood } from "./mood-scale";

export type ShownCheckIn = { id: string; mood: number; occurredAt: number; emotions: Emotions };

/** What was recorded on one day without a word written: the hour, the face, the emotions named. */
export function CheckInsOfDay({ checkIns, reader }: { checkIns: ShownCheckIn[]; reader: Reader }) {
  if (checkIns.length === 0) return null;
  return (
    <section aria-labelledby="humor-do-dia" className="mb-8">
      <h2 id="humor-do-dia" className="mb-1 text-xl">
        Humor registrado neste dia
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {checkIns.map(({ id, mood, occurredAt, emotions }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-5 gap-y-1 py-3">
            <span className="w-12 text-ink-soft tabular-nums">{formatHour(occurredAt, reader)}</span>
            <MoodBadge mood={asMood(mood)} />
            <NamedEmotions emotions={emotions} />
          </li>
        ))}
      </ul>
    </section>
  );
}
