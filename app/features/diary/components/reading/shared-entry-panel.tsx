import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { FileGallery } from "~/features/files/components/file-gallery";
import type { FileInfo } from "~/features/files/file-info";
import type { Reader } from "~/ui/time/format-time";
import { MoodBadge } from "~/ui/mood/mood-badge";
import { Quote } from "~/ui/quote";
import { RelativeTime } from "~/ui/time/relative-time";
import { SidePanel } from "~/ui/list/side-panel";
import type { Emotions } from "../../emotions/emotion";
import { NamedEmotions } from "../emotions/named-emotions";
import { asMood } from "../mood/mood-scale";
import { SharedEntryComments, type CommentRow } from "./shared-entry-comments";
import { useEntryKeys } from "../entry/entry-keys";

/** A shared entry, opened. */
export type OpenEntry = {
  id: string;
  title: string;
  content: string;
  mood: number;
  tags: string[];
  emotions: Emotions;
  files: FileInfo[];
  occurredAt: number;
  comments: CommentRow[];
};

type SharedEntryPanelProps = {
  entry: OpenEntry;
  /** Addresses of the neighbours in the list; null at its ends. */
  newerHref: string | null;
  olderHref: string | null;
  closeHref: string;
  hrefOfTag: (tag: string) => string;
  transcriptsHref: string;
  reader: Reader;
  /** The comment form. */
  children: ReactNode;
};

/** One entry beside the list it comes from; k and j go to its neighbours, Escape closes. */
export function SharedEntryPanel({
  entry,
  newerHref,
  olderHref,
  closeHref,
  hrefOfTag,
  transcriptsHref,
  reader,
  children,
}: SharedEntryPanelProps) {
  useEntryKeys(newerHref, olderHref);
  return (
    <SidePanel title={entry.title} closeHref={closeHref}>
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-soft">
        <MoodBadge mood={asMood(entry.mood)} size="small" />
        <RelativeTime at={entry.occurredAt} {...reader} />
      </div>
      <NamedEmotions emotions={entry.emotions} className="-mt-2 mb-4 text-sm" />
      <Quote className="wrap-anywhere">{entry.content}</Quote>
      {entry.files.length > 0 && (
        <div className="mt-4">
          <FileGallery files={entry.files} label="Arquivos da anotação" />
          {entry.files.some(({ kind }) => kind === "audio") && (
            <Link to={transcriptsHref} className="link inline-flex min-h-11 items-center dense:min-h-8">
              Transcrição do áudio
            </Link>
          )}
        </div>
      )}
      {entry.tags.length > 0 && (
        <ul aria-label="Etiquetas" className="mt-4 flex flex-wrap gap-x-3">
          {entry.tags.map((tag) => (
            <li key={tag} className="min-w-0">
              <Link
                to={hrefOfTag(tag)}
                className="link inline-flex min-h-11 items-center text-sm wrap-anywhere dense:min-h-7"
              >
                {tag}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Neighbours newerHref={newerHref} olderHref={olderHref} />
      <SharedEntryComments comments={entry.comments} reader={reader} />
      {children}
    </SidePanel>
  );
}

function Neighbours({ newerHref, olderHref }: { newerHref: string | null; olderHref: string | null }) {
  if (!newerHref && !olderHref) return null;
  return (
    <nav
      aria-label="Outras anotações"
      className="mt-4 flex flex-wrap justify-between gap-x-4 border-t border-line pt-2"
    >
      <Neighbour href={newerHref} label="Mais recente" shortcut="k" />
      <Neighbour href={olderHref} label="Anterior" shortcut="j" />
    </nav>
  );
}

function Neighbour({ href, label, shortcut }: { href: string | null; label: string; shortcut: string }) {
  if (!href) return <span />;
  return (
    <Link
      to={href}
      preventScrollReset
      aria-keyshortcuts={shortcut}
      className="link inline-flex min-h-11 items-center gap-2 dense:min-h-8"
    >
      {label}
      <kbd
        aria-hidden="true"
        className="hidden rounded-sm border border-line-strong px-1.5 font-sans text-xs text-ink-soft lg:inline"
      >
        {shortcut}
      </kbd>
    </Link>
  );
}
