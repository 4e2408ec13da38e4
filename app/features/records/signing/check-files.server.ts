import { digestNow, type FileOf } from "~/features/files/store/files-of.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { log } from "~/platform/log";
import type { FilesStore } from "~/platform/files-store.server";
import { findNote, openNote, type NoteAsked } from "../note/find-note.server";
import type { SignedFile } from "../note/note";

type StoreCtx = { platform: { files: FilesStore } };

/**
 * Which signed files are not what was signed: their bytes are read whole, one file after another, and hashed again.
 * @returns their ids; none when all hold
 */
export async function brokenBytes(
  ctx: StoreCtx,
  vault: Vault,
  signed: readonly Pick<SignedFile, "id" | "sha256">[],
  rows: readonly FileOf[],
): Promise<string[]> {
  const broken: string[] = [];
  for (const { id, sha256 } of signed) {
    const row = rows.find(({ file }) => file.id === id);
    if (!row || (await digestNow(ctx, vault, row.file)) !== sha256) broken.push(id);
  }
  return broken;
}

/**
 * Checks the files of a signed note byte by byte, when its author asks: at each opening only their rows are looked at, for ten files may be
 * 100 MB.
 * @returns the names of those that are not what was signed
 * @throws AppError as `readNote`, `records.not_signed`
 */
export async function checkFiles(ctx: PsychologistCtx, asked: NoteAsked): Promise<string[]> {
  const found = await findNote(ctx, asked);
  if (!found.row) throw new AppError("records.not_found");
  const note = await openNote(found.row, found);
  if (!note.signature) throw new AppError("records.not_signed");
  const broken = await brokenBytes(ctx, await found.vault(), note.files, found.files);
  if (broken.length > 0) log({ event: "record.broken", detail: [note.id, "bytes", ...broken].join(" ") });
  return note.files.filter(({ id, isIntact }) => !isIntact || broken.includes(id)).map(({ name }) => name);
}
