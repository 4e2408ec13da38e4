import type { ClinicCtx } from "~/features/kernel/ctx";
import { openIntakeVault, type Vault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { partsOf, partSize } from "../file-limits";
import type { UploadInfo } from "../files.schema";
import { finishUploaded } from "./finish-upload.server";
import { readPart, writePart } from "./parts.server";
import { fetchUpload, readUpload } from "./read-upload.server";
import { advance, keeperOfUpload, type UploadRow } from "./upload.repo.server";

type Bytes = Uint8Array<ArrayBuffer>;

/** The refusal that says where to go on: `fields.offset`, in bytes. */
function wrongOffset(offset: number): AppError {
  return new AppError("files.offset", { fields: { offset: String(offset) } });
}

const partsFrom = ({ clinicId, id, size }: UploadRow) => ({
  clinicId,
  table: "upload" as const,
  id,
  parts: partsOf(size),
});

async function isSamePart(ctx: ClinicCtx, vault: Vault, row: UploadRow, part: number, bytes: Bytes): Promise<boolean> {
  const held = await readPart(ctx.platform.files, vault, partsFrom(row), part);
  return held !== null && held.length === bytes.length && held.every((byte, i) => byte === bytes[i]);
}

/** Takes a part in, or finds it here already. @throws AppError `files.offset` with the place where the upload stands */
async function takePart(ctx: ClinicCtx, row: UploadRow, offset: number, bytes: Bytes): Promise<number> {
  if (offset > row.offset) throw wrongOffset(row.offset);
  const vault = await openIntakeVault(ctx, row.clinicId, keeperOfUpload(row).ownerId);
  const part = offset / partSize;
  if (offset < row.offset) {
    if (!(await isSamePart(ctx, vault, row, part, bytes))) throw wrongOffset(row.offset);
    return row.offset;
  }
  await writePart(ctx.platform.files, vault, partsFrom(row), part, bytes);
  const to = offset + bytes.length;
  if (await advance(ctx.db, row, row.id, { from: offset, to })) return to;
  return (await fetchUpload(ctx, row.id)).offset; // two tries of one part raced: the other one moved it on
}

/**
 * Takes in the next part of an upload; with the last one the content is checked and the upload becomes a file. A part that
 * is here already is answered as if it had just come.
 * @param offset where the part begins: a multiple of 512 KB
 * @throws AppError `files.upload_not_found`, `files.offset` (field offset: where it stands), `request.invalid` (field body)
 * for a part of another length, `files.wrong_type` when the whole is not what may come: the upload is gone then
 */
export async function sendPart(
  ctx: ClinicCtx,
  { id, offset, bytes }: { id: string; offset: number; bytes: Bytes },
): Promise<UploadInfo> {
  const row = await fetchUpload(ctx, id);
  if (row.fileId !== null) return readUpload(ctx, id);
  const expected = Math.min(partSize, row.size - offset);
  if (expected <= 0) throw wrongOffset(row.offset);
  if (bytes.length !== expected) {
    throw new AppError("request.invalid", { fields: { body: `Esta parte tem ${expected} bytes.` } });
  }
  const reached = await takePart(ctx, row, offset, bytes);
  if (reached < row.size) return { id, offset: reached, size: row.size, partSize };
  return finishUploaded(ctx, { ...row, offset: reached });
}
