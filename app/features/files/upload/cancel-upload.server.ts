import type { ClinicCtx } from "~/features/kernel/ctx";
import { partsOf } from "../file-limits";
import { keysOf } from "./parts.server";
import { fetchUpload } from "./read-upload.server";
import { deleteUpload } from "./upload.repo.server";

/**
 * Gives an upload up: its bytes are destroyed. What it became already stays, until 24 h have passed without a use.
 * @throws AppError `files.upload_not_found`
 */
export async function cancelUpload(ctx: ClinicCtx, id: string): Promise<void> {
  const { size, ownerId, clinicId } = await fetchUpload(ctx, id);
  // Bytes first: a row that stays is found by the cron, bytes without a row by nobody.
  await ctx.platform.files.delete(keysOf({ clinicId, table: "upload", id, parts: partsOf(size) }));
  await ctx.db.batch([deleteUpload(ctx.db, { clinicId, ownerId }, id)]);
}
