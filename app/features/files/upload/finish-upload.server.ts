import type { ClinicCtx } from "~/features/kernel/ctx";
import { openIntakeVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { fileIds } from "~/features/files/files.ids";
import { newId } from "~/lib/id";
import { cancelUpload } from "./cancel-upload.server";
import { checkContent } from "../content/check-content";
import { partsOf, partSize } from "../file-limits";
import { nameField } from "../store/file-seal.server";
import type { UploadInfo } from "../files.schema";
import { keepFile } from "../store/keep-file.server";
import { keysOf, readAll } from "./parts.server";
import { finishUpload, keeperOfUpload, type UploadRow } from "./upload.repo.server";

async function checkedContent(ctx: ClinicCtx, id: string, bytes: Uint8Array<ArrayBuffer> | null) {
  try {
    if (!bytes) throw new AppError("files.upload_not_found", { detail: "a part is missing" });
    return checkContent(bytes);
  } catch (error) {
    if (error instanceof AppError) await cancelUpload(ctx, id);
    throw error;
  }
}

/**
 * Makes a file of an upload that is all here. What comes out is another content under another id: the bytes as they were
 * sent, with all they tell of the sender, are destroyed.
 * @throws AppError `files.wrong_type`, and the upload is gone
 */
export async function finishUploaded(ctx: ClinicCtx, row: UploadRow): Promise<UploadInfo> {
  const { clinicId, id, size } = row;
  const keeper = keeperOfUpload(row);
  const vault = await openIntakeVault(ctx, clinicId, keeper.ownerId);
  const parts = { clinicId, table: "upload" as const, id, parts: partsOf(size) };
  const checked = await checkedContent(ctx, id, await readAll(ctx.platform.files, vault, parts, size));
  const fileId = newId(fileIds.file, ctx.now());
  const file = await keepFile(ctx, {
    id: fileId,
    keeper,
    name: await vault.open(nameField("upload", id), row.nameSealed),
    checked,
    said: {
      width: row.width ?? undefined,
      height: row.height ?? undefined,
      duration: row.duration ?? undefined,
    },
    statements: [finishUpload(ctx.db, row, id, fileId)],
  });
  await ctx.platform.files.delete(keysOf(parts));
  return { id, offset: size, size, partSize, file };
}
