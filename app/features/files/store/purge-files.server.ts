import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { keptUnused, partsOf } from "../file-limits";
import { claimUnused, deleteRefused } from "./file.repo.server";
import { keysOf } from "../upload/parts.server";
import { deleteUpload, listExpired } from "../upload/upload.repo.server";
import type { Statement, Statements } from "~/db/statement";

/** Files or uploads of one batch. */
const perBatch = 40;
/** Batches of one run; what is left waits an hour. */
const batches = 25;

type SystemCtx = ClinicCtx<SystemActor>;

async function run(ctx: SystemCtx, statements: Statement[]): Promise<void> {
  if (statements.length > 0) await ctx.db.batch(statements as Statements);
}

/** Claimed first, so that nothing can use them any more; then their bytes, then their rows: what breaks off is found again. */
async function purgeUnused(ctx: SystemCtx): Promise<number> {
  const claimed = await claimUnused(ctx.db, ctx.now() - keptUnused, perBatch);
  await ctx.platform.files.delete(claimed.flatMap((row) => keysOf({ ...row, table: "file" })));
  await run(
    ctx,
    claimed.map(({ clinicId, id }) => deleteRefused(ctx.db, { clinicId }, id)),
  );
  return claimed.length;
}

async function purgeExpired(ctx: SystemCtx): Promise<number> {
  const expired = await listExpired(ctx.db, ctx.now(), perBatch);
  const keys = expired.flatMap(({ clinicId, id, size }) =>
    keysOf({ clinicId, table: "upload", id, parts: partsOf(size) }),
  );
  await ctx.platform.files.delete(keys);
  await run(
    ctx,
    expired.map((row) => deleteUpload(ctx.db, row, row.id)),
  );
  return expired.length;
}

/**
 * Destroys what nothing uses, 24 h after it came or was let go: unfinished uploads and files, rows and bytes. Run by cron,
 * over all clinics of a shard.
 * @returns uploads and files destroyed, at most 2,000
 */
export async function purgeFiles(ctx: SystemCtx): Promise<number> {
  let destroyed = 0;
  for (const purge of [purgeUnused, purgeExpired]) {
    for (let batch = 0; batch < batches; batch++) {
      const count = await purge(ctx);
      destroyed += count;
      if (count < perBatch) break;
    }
  }
  return destroyed;
}
