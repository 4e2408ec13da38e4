import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { MoodFace } from "~/ui/mood/mood-face";
import { moodWords } from "~/ui/copy/moods";
import { formatDay, type Reader } from "~/ui/time/format-time";
import { asMood } from "../mood/mood-scale";
import { sinceSentence } from "../mood/since-sentence";
import type { SummaryShape } from "../mood/mood-sentence";

export type SharedSinceShown = {
  entries: { id: string; title: string; mood: number; occurredAt: number; unread: boolean }[];
  moreEntries: boolean;
  unread: number;
  orMoreUnread: boolean;
  moods: SummaryShape;
};

type SincePartProps = { patientId: string; shared: SharedSinceShown; reader: Reader };

/** How the moods since the last session were, in a sentence with its count; below five records no number is told. */
export function MoodSince({ shared: { moods } }: Pick<SincePartProps, "shared">) {
  return <p>{sinceSentence(moods)}</p>;
}

/** What was shared since the last session, by its titles, and what is still to be read. */
export function EntriesSince({ patientId, shared, reader }: SincePartProps) {
  const { entries, moreEntries, unread, orMoreUnread } = shared;
  return (
    <>
      <ul className="space-y-1">
        {entries.map(({ id, title, mood, occurredAt, unread: isNew }) => (
          <li key={id} className="flex items-start gap-2">
            <MoodFace mood={asMood(mood)} className="mt-0.5 size-5 shrink-0" />
            <span className="min-w-0">
              <span className="sr-only">{`${moodWords[asMood(mood)]}: `}</span>
              <Link
                to={teamPaths.patientEntry(patientId, id)}
                className="link font-own-words text-base italic wrap-anywhere"
              >
                {title}
              </Link>{" "}
              <span className="text-sm text-ink-soft">
                {formatDay(occurredAt, reader)}
                {isNew && <strong className="font-semibold text-ink"> · não lida</strong>}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {(moreEntries || unread > 0) && (
        <p className="mt-1 text-sm">
          <Link to={teamPaths.patient(patientId)} className="link">
            {unread > 0
              ? `${unread}${orMoreUnread ? " ou mais" : ""} ${unread === 1 ? "anotação" : "anotações"} por ler`
              : "Ver todas"}
          </Link>
        </p>
      )}
    </>
  );
}
