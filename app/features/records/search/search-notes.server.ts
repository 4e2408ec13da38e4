import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import { openVaults, type Vault } from "~/features/kernel/keys/vault.server";
import { MB } from "~/lib/bytes";
import { encodeCursor, placeAfter } from "~/lib/page";
import { snippet } from "~/lib/text/snippet";
import { fold } from "~/lib/text/text";
import { emptyDocument } from "../document/document";
import { documentToText } from "../document/document-text";
import { authorScope } from "../note/find-note.server";
import type { ListedNote } from "../note/note";
import { openAddendum, openVersion } from "../note/note-seal.server";
import { selectAdded, selectSearched, selectTexts, type SearchedRow } from "./search-notes.repo.server";

/** Notes that one search opens at most, and bytes of their texts (docs/adr/0051). */
export const searchWindow = 300;
export const searchBytes = 4 * MB;
/** Code points of the excerpt around the first word. */
const excerptLength = 160;

/** A note in which every word stands, with some of its text around the first. */
export type FoundText = ListedNote & { patientId: string; excerpt: string };

export type NoteSearch = {
  items: FoundText[];
  /** When (ms) the oldest note looked at happened; null when there is none. */
  searchedBackTo: number | null;
  /** To go on with what is older; null when everything was looked at. */
  nextCursor: string | null;
};

/** As many of the newest as one search opens: by their number and their bytes, but always one. */
function windowOf(rows: readonly SearchedRow[]): SearchedRow[] {
  let bytes = 0;
  for (const [at, { size }] of rows.entries()) {
    bytes += size;
    if (at >= searchWindow || (at > 0 && bytes > searchBytes)) return rows.slice(0, at);
  }
  return [...rows];
}

/** Opens what notes say, each with what was added to it. */
export async function textsOf(
  ctx: PsychologistCtx,
  rows: readonly SearchedRow[],
): Promise<(row: SearchedRow) => Promise<string>> {
  const scope = authorScope(ctx);
  const ids = rows.map(({ id }) => id);
  const seen = noteListing(
    ctx,
    "records.search",
    rows.map(({ patientId }) => patientId),
  );
  const [[texts, added], vaults] = await Promise.all([
    ctx.db.batch([selectTexts(ctx.db, scope, ids), selectAdded(ctx.db, scope, ids)]),
    openVaults(
      seen,
      scope.clinicId,
      rows.map(({ patientId }) => patientId),
    ),
  ]);
  const textByNote = new Map(texts.map((text) => [text.noteId, text]));
  const addedTo = (id: string) => added.filter(({ noteId }) => noteId === id);
  const open = async (vault: Vault, id: string) => {
    const text = textByNote.get(id);
    const documents = [
      ...(text ? [openVersion(vault, id, text.version, text.sealed)] : []),
      ...addedTo(id).map(({ number, sealed }) => openAddendum(vault, id, number, sealed)),
    ].map((opening) => orUnreadable(opening, emptyDocument));
    return (await Promise.all(documents)).map(documentToText).join("\n\n");
  };
  return async ({ id, patientId }) => {
    const vault = vaults.get(patientId);
    return vault ? open(vault, id) : "";
  };
}

/**
 * Looks for words in the author's own notes (of one patient, or of all) by opening the newest from the cursor on: there is no index of words
 * (docs/adr/0051). Every word must stand somewhere in the note or what was added to it, whatever its case and accents. Post it: what somebody looks for
 * belongs into no address.
 * @throws AppError `auth.forbidden`, `request.invalid` for a bad cursor
 */
export async function searchNotes(
  ctx: PsychologistCtx,
  { q, patientId, cursor }: { q: string; patientId?: string | undefined; cursor?: string | undefined },
): Promise<NoteSearch> {
  const scope = authorScope(ctx);
  const where = { patientId, after: placeAfter(cursor), limit: searchWindow + 1 };
  const rows = await selectSearched(ctx.db, scope, where);
  const looked = windowOf(rows);
  const last = looked.at(-1);
  const words = fold(q).split(" ").filter(Boolean);
  const items: FoundText[] = [];
  const textOf = looked.length > 0 ? await textsOf(ctx, looked) : () => Promise.resolve("");
  // One after another: all of them opened at once would be eight times their bytes.
  for (const row of looked) {
    const text = await textOf(row);
    const folded = fold(text);
    const { size: _, ...note } = row;
    if (words.every((word) => folded.includes(word)))
      items.push({ ...note, excerpt: snippet(text.replace(/\s+/g, " "), words[0] ?? "", excerptLength) });
  }
  return {
    items,
    searchedBackTo: last?.happenedAt ?? null,
    nextCursor: rows.length > looked.length && last ? encodeCursor({ at: last.happenedAt, id: last.id }) : null,
  };
}
