import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { log } from "~/platform/log";
import { ensureMember } from "./ensure-member.server";

/**
 * The shard write right after a directory commit. What is committed stands: when the shard does not answer, the
 * subscriber of the committed event does this write later, so the caller is not told that it failed.
 */
export async function settleMember(ctx: BothPlanesCtx, membershipId: string, invitationId?: string): Promise<void> {
  try {
    await ensureMember(ctx, membershipId, invitationId);
  } catch (error) {
    log({
      event: "shard.write_deferred",
      memberId: membershipId,
      error: error instanceof Error ? error.name : "unknown",
    });
  }
}
