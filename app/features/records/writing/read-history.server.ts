import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { documentToText } from "../document/document-text";
import type { NoteAsked } from "../note/find-note.server";
import type { Note } from "../note/note";
import { listNoteVersions, readNoteVersion } from "../note/note-versions.server";
import { saveNote } from "../note/save-note.server";

/** Versions on a page. */
const limit = 30;

/** The version before one, among those that are kept. */
async function before(ctx: PsychologistCtx, asked: NoteAsked, version: number): Promise<string | null> {
  const { items } = await listNoteVersions(ctx, asked, { below: version, limit: 1 });
  const earlier = items[0];
  return earlier ? documentToText((await readNoteVersion(ctx, asked, earlier.version)).content) : null;
}

/**
 * A page of a note's versions, the newest first, with one of them opened beside the one before it.
 * @throws AppError as `readNoteVersion`
 */
export async function readHistory(
  ctx: PsychologistCtx,
  asked: NoteAsked,
  { open, cursor }: { open?: number | undefined; cursor?: number | undefined },
) {
  const list = await listNoteVersions(ctx, asked, { below: cursor, limit });
  if (open === undefined) return { ...list, opened: null };
  const [{ content }, earlier] = await Promise.all([readNoteVersion(ctx, asked, open), before(ctx, asked, open)]);
  return { ...list, opened: { version: open, text: documentToText(content), before: earlier } };
}

/**
 * Brings an earlier version back as a new one; what stood before stays in the history.
 * @throws AppError as `saveNote`, `records.version_not_found`, `records.changed_elsewhere` when another stands than the page showed
 */
export async function restoreVersion(
  ctx: PsychologistCtx,
  asked: NoteAsked,
  { restore, version }: { restore: number; version: number },
): Promise<Note> {
  const { content } = await readNoteVersion(ctx, asked, restore);
  const saved = await saveNote(ctx, asked, { content, version });
  if (saved.state === "conflict") throw new AppError("records.changed_elsewhere");
  return saved.note;
}
