import { AppError } from "~/lib/app-error";
import { minutes } from "~/lib/duration";
import { log } from "~/platform/log";
import { advanceExport, type CopyCtx } from "./advance-export.server";
import { standingExports } from "./export.repo.server";

/** What nobody has had for so long (ms) is in nobody's hands: neither a worker's, nor a message's that is on its way. */
const standing = minutes(1);

/**
 * Goes on with copies that stand still: a worker was killed, a turn hung, a queue has lost or given up the message. Turn by turn and by
 * itself, so that a copy is made though no queue delivers anything. Run by cron.
 * @param limit ms after which no turn is begun any more @returns how many turns it did
 */
export async function takeUpExports(ctx: CopyCtx, limit: number): Promise<number> {
  const begun = ctx.now();
  let turns = 0;
  for (const { clinicId, id } of await standingExports(ctx.db, begun - standing, 20)) {
    try {
      while (ctx.now() - begun < limit && (await advanceExport(ctx, clinicId, id))) turns += 1;
    } catch (error) {
      // One that cannot be made keeps no other from being made; it comes again, as often as its turns may fail.
      const name = error instanceof AppError ? error.code : error instanceof Error ? error.name : "unknown";
      log({ event: "export.turn_failed", error: name });
    }
  }
  return turns;
}
