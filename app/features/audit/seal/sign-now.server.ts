import type { Ctx } from "~/features/kernel/ctx";
import type { SignedCheckpoint } from "../chain/audit-line";
import { keepCheckpoint, readLogs } from "./audit-log.repo.server";
import { checkpointRow, newLog, signLog } from "./seal-audit.server";

/** A clinic's log on a plane as it stands now, signed; what was signed is kept with it. */
export async function signNow(
  ctx: Pick<Ctx, "db" | "plane" | "now" | "platform">,
  clinicId: string,
): Promise<SignedCheckpoint> {
  const { logs } = await readLogs(ctx.db, [clinicId]);
  const checkpoint = await signLog(ctx, logs[0] ?? newLog(clinicId));
  if (checkpoint.size > 0) await ctx.db.batch([keepCheckpoint(ctx.db, checkpointRow(checkpoint))]);
  return checkpoint;
}
