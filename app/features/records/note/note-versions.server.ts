import type { PsychologistCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import type { Page } from "~/lib/page";
import type { RichDocument } from "../document/document";
import { findNote, type NoteAsked } from "./find-note.server";
import { openVersion } from "./note-seal.server";
import { selectVersion, selectVersions } from "./note-list.repo.server";

/** A version in the history: its first and last save (ms). Numbers have gaps: what was typed in one sitting is one. */
export type NoteVersion = { version: number; startedAt: number; savedAt: number };

async function ownNote(ctx: PsychologistCtx, asked: NoteAsked) {
  const { row, scope, vault } = await findNote(ctx, asked);
  if (!row) throw new AppError("records.not_found");
  return { row, scope, vault };
}

/**
 * The versions of a note, the newest first (the one that stands), without what they say.
 * @param input.below only versions older than this number
 * @throws AppError as `readNote`
 */
export async function listNoteVersions(
  ctx: PsychologistCtx,
  asked: NoteAsked,
  { below, limit }: { below?: number | undefined; limit: number },
): Promise<Page<NoteVersion>> {
  const { row, scope } = await ownNote(ctx, asked);
  const to = { below: below ?? Number.MAX_SAFE_INTEGER, limit: limit + 1 };
  const rows = await selectVersions(ctx.db, scope, row.id, to);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? String(last.version) : null };
}

/**
 * What one version of a note said. To bring it back, save it again (`saveNote`).
 * @throws AppError as `readNote`, `records.version_not_found`
 */
export async function readNoteVersion(
  ctx: PsychologistCtx,
  asked: NoteAsked,
  version: number,
): Promise<NoteVersion & { content: RichDocument }> {
  if (!Number.isSafeInteger(version)) throw new AppError("records.version_not_found");
  const { row, scope, vault } = await ownNote(ctx, asked);
  const [found] = await selectVersion(ctx.db, scope, row.id, version);
  if (!found) throw new AppError("records.version_not_found");
  const { contentSealed, ...shown } = found;
  return { ...shown, content: await openVersion(await vault(), row.id, version, contentSealed) };
}
