import { Link } from "@remix-run/react";
import { Eye, Lock, MessageSquare, Paperclip } from "lucide-react";
import type { FileInfo, FileKind } from "~/features/files/file-info";
import { classNames } from "~/ui/class-names";
import { moodWords } from "~/ui/copy/moods";
import type { Reader } from "~/ui/time/format-time";
import { moodGrounds } from "~/ui/mood/mood-badge";
import { MoodFace } from "~/ui/mood/mood-face";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Emotions } from "../../emotions/emotion";
import { NamedEmotions } from "../emotions/named-emotions";
import { attachedWords } from "../entry/attached-words";
import { excerpt } from "./excerpt";
import { asMood } from "../mood/mood-scale";

/** A note as lists show it. */
export type EntryRow = {
  id: string;
  title: string;
  /** The beginning of what was written. */
  words: string;
  mood: number;
  tags: string[];
  emotions: Emotions;
  isPrivate: boolean;
  /** Kinds of what is attached. */
  attached: FileKind[];
  occurredAt: number;
  readBy?: number;
  comments?: number;
  /** Comments among them that the patient has not opened. */
  newComments?: number;
};

type Listed = Omit<EntryRow, "words" | "attached"> & { content: string; files: FileInfo[] };

/** What a list needs of an entry: twenty whole texts would weigh on a slow network. */
export function toEntryRow({
  id,
  title,
  content,
  mood,
  tags,
  emotions,
  isPrivate,
  files,
  occurredAt,
  readBy,
  comments,
  newComments,
}: Listed): EntryRow {
  const attached = files.map(({ kind }) => kind);
  const words = excerpt(content);
  return { id, title, words, mood, tags, emotions, isPrivate, attached, occurredAt, readBy, comments, newComments };
}

type EntryCardProps = { entry: EntryRow; reader: Reader; href?: string; heading?: "h2" | "h3" };

/** One note in a list: its face, its name, its first words, and who has been there. */
export function EntryCard({ entry, reader, href, heading: Heading = "h2" }: EntryCardProps) {
  const mood = asMood(entry.mood);
  return (
    <article className="relative grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-4 py-5">
      <span className={classNames("mt-0.5 size-11 rounded-full", moodGrounds[mood])}>
        <MoodFace bare mood={mood} className="size-11" />
      </span>
      <div className="min-w-0">
        <p className="text-sm text-ink-soft">
          <span className="font-medium text-ink">{moodWords[mood]}</span> ·{" "}
          <RelativeTime at={entry.occurredAt} {...reader} />
        </p>
        <Heading className="mt-0.5 line-clamp-3 text-lg leading-snug wrap-anywhere">
          {href ? (
            // Not fetched before it is opened: opening a note marks its comments as seen.
            <Link to={href} className="after:absolute after:inset-0 hover:text-act hover:underline">
              {entry.title}
            </Link>
          ) : (
            entry.title
          )}
        </Heading>
        <p className="mt-1 line-clamp-2 max-w-reading font-own-words italic wrap-anywhere text-ink-soft">
          {entry.words}
        </p>
        <NamedEmotions emotions={entry.emotions} className="mt-2 text-sm text-ink-soft" />
        <EntryMarks entry={entry} />
      </div>
    </article>
  );
}

function EntryMarks({ entry }: { entry: EntryRow }) {
  const { isPrivate, attached, tags, readBy = 0, comments = 0, newComments = 0 } = entry;
  if (!isPrivate && attached.length === 0 && tags.length === 0 && readBy === 0 && comments === 0) return null;
  const mark = "inline-flex items-center gap-1";
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {isPrivate && (
        <span className={mark}>
          <Lock aria-hidden="true" className="size-4" />
          só para mim
        </span>
      )}
      {attached.length > 0 && (
        <span className={mark}>
          <Paperclip aria-hidden="true" className="size-4" />
          {attachedWords(attached)}
        </span>
      )}
      {readBy > 0 && (
        <span className={mark}>
          <Eye aria-hidden="true" className="size-4" />
          lida
        </span>
      )}
      {comments > 0 && (
        <span className={classNames(mark, "flex-wrap font-medium text-act")}>
          <MessageSquare aria-hidden="true" className="size-4" />
          {comments === 1 ? "1 comentário" : `${comments} comentários`}
          {newComments > 0 && <span className="rounded-full bg-act px-2 text-xs text-on-act">novo</span>}
        </span>
      )}
      {tags.length > 0 && <span className="min-w-0 wrap-anywhere">{tags.join(" · ")}</span>}
    </p>
  );
}
