import { selectFilesOf } from "~/features/files/store/files-of.server";
import type { OpeningCtx } from "~/features/kernel/keys/noted";
import { openVault } from "~/features/kernel/keys/vault.server";
import type { PageInput } from "~/features/kernel/page.schema";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { openNote } from "../note/find-note.server";
import type { Note } from "../note/note";
import { selectOwn, selectOwnAddenda, selectOwnContents, type OwnScope } from "./own-records.repo.server";

/** Opened at once: each brings its addenda and files. */
const most = 20;

/**
 * The signed notes of a patient's record, of whichever author, the newest first, opened; no drafts and no working notes. It asks nobody
 * for leave: the caller has, and has noted it.
 * @throws AppError `request.invalid` for a bad cursor
 */
export async function signedNotesOf(
  ctx: OpeningCtx,
  scope: OwnScope,
  { limit: asked, cursor }: PageInput,
): Promise<Page<Note>> {
  const limit = Math.min(asked, most);
  const listed = await selectOwn(ctx.db, scope, { after: placeAfter(cursor), limit: limit + 1 }, "signed");
  const { items, nextCursor } = toPage(listed, limit, ({ happenedAt, id }) => ({ at: happenedAt, id }));
  const ids = items.map(({ id }) => id);
  if (ids.length === 0) return { items: [], nextCursor: null };
  const [[rows, addenda, files], vault] = await Promise.all([
    ctx.db.batch([
      selectOwnContents(ctx.db, scope, ids, "signed"),
      selectOwnAddenda(ctx.db, scope, ids),
      selectFilesOf(ctx.db, scope, { kind: "session_note", id: ids }),
    ]),
    openVault(ctx, scope.clinicId, scope.patientId),
  ]);
  const opened = rows.map((row) =>
    openNote(row, {
      addenda: addenda.filter(({ noteId }) => noteId === row.id),
      files: files.filter(({ targetId }) => targetId === row.id),
      vault: () => Promise.resolve(vault),
    }),
  );
  return { items: await Promise.all(opened), nextCursor };
}
