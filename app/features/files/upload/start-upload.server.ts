import { commit } from "~/features/kernel/events/commit.server";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { keptUnused, largestFile } from "../file-limits";
import type { StartUpload, UploadInfo } from "../files.schema";
import { keeperOf } from "../store/keeper.server";
import { readUpload } from "./read-upload.server";
import { asTooMany, newUpload, type StoringCtx } from "./take-room.server";
import { insertUpload } from "./upload.repo.server";

/**
 * Begins a file that comes in parts; it may take 24 h.
 * @param key idempotency key: the same key begins one upload
 * @param input.patientId for the record of a patient whom the member cares for
 * @throws AppError as `keeperOf`, `files.too_large` beyond 10 MB, `files.too_many` with ten under way,
 * `plans.limit_reached` (storageMb) when the clinic's plan has no room for so many bytes
 */
export async function startUpload(ctx: StoringCtx, input: StartUpload, key?: string): Promise<UploadInfo> {
  const { name, size, width = null, height = null, duration = null, patientId } = input;
  if (size > largestFile) throw new AppError("files.too_large");
  const { clinicId } = ctx.actor;
  const keeper = await keeperOf(ctx, patientId);
  const measures = { size, width, height, duration };
  const row = await newUpload(ctx, { name, keeper, ...measures, heldFor: keptUnused });
  const vault = await openOwnVault(ctx);
  const fingerprint =
    key === undefined ? "" : await vault.blind("files.upload", JSON.stringify([name, measures, patientId]));
  const started = await withIdempotency(
    ctx,
    { key, useCase: "files.upload", input: fingerprint, resultId: row.id },
    (idempotency) =>
      commit(ctx, {
        clinicId,
        statements: [insertUpload(ctx.db, row)],
        events: [],
        audit: [],
        idempotency,
      }).catch((error: unknown) => {
        throw asTooMany(error);
      }),
  );
  return readUpload(ctx, started);
}
