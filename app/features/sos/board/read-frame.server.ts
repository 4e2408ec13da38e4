import { countWaiting, type Waiting } from "~/features/chat/news/count-waiting.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { selectOpenCall } from "./alert.repo.server";

/** A patient's own call for help that is not over. */
export type OpenCall = { id: string; isAnswered: boolean };

/**
 * What the frame of every page shows: what waits for the member and, for a patient, whether a call for help of theirs is open. One
 * statement. The board's truth is in the history within a second; the channel tells the page to look again.
 */
export async function readFrame(ctx: ClinicCtx): Promise<Waiting & { call: OpenCall | null }> {
  const { role, memberId } = ctx.actor;
  const call = role === "patient" ? selectOpenCall(ctx.actor, memberId) : undefined;
  const { beside, ...waiting } = await countWaiting(ctx, call);
  const [id, status] = beside?.split(" ") ?? [];
  return { ...waiting, call: id ? { id, isAnswered: status === "acknowledged" } : null };
}
