import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { fileInfos } from "../store/file-infos.server";
import { partSize } from "../file-limits";
import type { UploadInfo } from "../files.schema";
import { findUpload, type UploadRow } from "./upload.repo.server";

/** The member's own upload. @throws AppError `files.upload_not_found`, for another's and an expired one too */
export async function fetchUpload(ctx: ClinicCtx, id: string): Promise<UploadRow> {
  const { clinicId, memberId: ownerId } = ctx.actor;
  const row = await findUpload(ctx.db, { clinicId, ownerId }, id, ctx.now());
  if (!row) throw new AppError("files.upload_not_found");
  return row;
}

/** Where an upload stands, or what it became. @throws AppError `files.upload_not_found` */
export async function readUpload(ctx: ClinicCtx, id: string): Promise<UploadInfo> {
  const { offset, size, fileId } = await fetchUpload(ctx, id);
  const [file] = fileId === null ? [] : await fileInfos(ctx, [fileId]);
  return { id, offset, size, partSize, ...(file ? { file } : {}) };
}
