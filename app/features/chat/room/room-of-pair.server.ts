import type { ClinicCtx } from "~/features/kernel/ctx";
import { pairKey } from "./pair";
import { findPairRoom } from "./room.repo.server";

/** The caller's conversation with somebody; null while there is none. */
export async function roomOfPair(ctx: ClinicCtx, otherId: string): Promise<string | null> {
  const found = await findPairRoom(ctx.db, ctx.actor, pairKey(ctx.actor.memberId, otherId));
  return found?.id ?? null;
}
