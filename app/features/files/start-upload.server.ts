import { commit } from "~/features/kernel/commit.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { withIdempotency } from "~/features/kernel/idempotency.server";
import { openVault } from "~/features/kernel/vault.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { keptUnused, largestFile } from "./file-limits";
import { nameField } from "./file-seal.server";
import type { StartUpload, UploadInfo } from "./files.schema";
import { readUpload } from "./read-upload.server";
import { requireRoom } from "./require-room.server";
import { insertUpload } from "./upload.repo.server";

/**
 * Begins a file that comes in parts; it may take 24 h.
 * @param key idempotency key: the same key begins one upload
 * @throws AppError `files.too_large` beyond 10 MB, `files.too_many` with ten under way
 */
export async function startUpload(ctx: ClinicCtx, input: StartUpload, key?: string): Promise<UploadInfo> {
  const { name, size, width = null, height = null, duration = null } = input;
  if (size > largestFile) throw new AppError("files.too_large");
  await requireRoom(ctx);
  const { clinicId, memberId: ownerId } = ctx.actor;
  const now = ctx.now();
  const id = newId("upload", now);
  const vault = await openVault(ctx, clinicId, ownerId);
  const nameSealed = await vault.seal(nameField("upload", id), name);
  const measures = { size, width, height, duration };
  const row = { clinicId, id, ownerId, offset: 0, ...measures, nameSealed, fileId: null, createdAt: now };
  const fingerprint = key === undefined ? "" : await vault.blind("files.upload", JSON.stringify([name, measures]));
  const started = await withIdempotency(
    ctx,
    { key, useCase: "files.upload", input: fingerprint, resultId: id },
    (idempotency) =>
      commit(ctx, {
        clinicId,
        statements: [insertUpload(ctx.db, { ...row, expiresAt: now + keptUnused })],
        events: [],
        audit: [],
        idempotency,
      }),
  );
  return readUpload(ctx, started);
}
