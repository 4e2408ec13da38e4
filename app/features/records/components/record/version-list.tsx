import { Form, Link } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { Pager } from "~/ui/list/pager";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import { Difference } from "../autosave/difference";

type Version = { version: number; startedAt: number; savedAt: number };
/** A version opened beside the one before it, both as plain text. */
export type OpenedVersion = { version: number; text: string; before: string | null };

type VersionListProps = {
  versions: Version[];
  /** The one that stands. */
  newest: number;
  opened: OpenedVersion | null;
  nextCursor: string | null;
  /** Whether one can be brought back: not in a signed note. */
  canRestore: boolean;
  reader: Reader;
};

/** The versions of a note, the newest first; one is read by what it changed. */
export function VersionList({ versions, newest, opened, nextCursor, canRestore, reader }: VersionListProps) {
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {versions.map((one) => {
          const isOpen = opened?.version === one.version;
          return (
            <li key={one.version} id={`versao-${one.version}`} className="py-3 dense:py-2">
              <div className="flex flex-wrap items-center justify-between gap-x-4">
                <p>
                  <span className="font-medium first-letter:uppercase">{formatWhen(one.savedAt, reader)}</span>
                  {one.version === newest && <span className="text-calm-text"> · a que vale</span>}
                </p>
                <Link
                  to={isOpen ? "?" : `?open=${one.version}`}
                  preventScrollReset
                  aria-label={`${isOpen ? "Fechar" : "Ver"} o que mudou ${formatWhen(one.savedAt, reader)}`}
                  className="link inline-flex min-h-11 items-center px-2 dense:min-h-8"
                >
                  {isOpen ? "Fechar" : "O que mudou"}
                </Link>
              </div>
              {isOpen && <Opened opened={opened} newest={newest} canRestore={canRestore} />}
            </li>
          );
        })}
      </ol>
      <Pager nextCursor={nextCursor} label="Versões mais antigas" />
    </>
  );
}

type OpenedProps = { opened: OpenedVersion; newest: number; canRestore: boolean };

function Opened({ opened, newest, canRestore }: OpenedProps) {
  return (
    <div className="mt-3 rounded-lg border border-line bg-raised p-4">
      {opened.before === null ? (
        <>
          <p className="mb-2 text-sm text-ink-soft">A primeira versão, inteira:</p>
          <p className="max-w-reading whitespace-pre-wrap wrap-anywhere">{opened.text}</p>
        </>
      ) : (
        <Difference older={opened.before} newer={opened.text} />
      )}
      {canRestore && opened.version !== newest && (
        <Form method="post" className="mt-5">
          <input type="hidden" name="restore" value={opened.version} />
          <input type="hidden" name="version" value={newest} />
          <Button variant="quiet">Trazer esta versão de volta</Button>
        </Form>
      )}
    </div>
  );
}
