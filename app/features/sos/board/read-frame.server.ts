import { countWaiting, waitingBeside, type Waiting } from "~/features/chat/news/count-waiting.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { readWaitingCalls, type WaitingCall } from "../responder/waiting-calls.server";
import { selectOpenCall } from "./alert.repo.server";

/** A patient's own call for help that is not over. */
export type OpenCall = { id: string; isAnswered: boolean };

const waitingAndCall = waitingBeside(selectOpenCall);

type Frame = Waiting & { call: OpenCall | null; alerts?: WaitingCall[] };

/**
 * What the frame of every page shows: what waits for the member, for a patient whether a call for help of theirs is open, for
 * everybody else those that wait for an answer. One statement, and beside it the board, whose truth is in the history within a
 * second; the channel tells the page to look again.
 */
export async function readFrame(ctx: ClinicCtx): Promise<Frame> {
  const { role } = ctx.actor;
  const waitingWith = role === "patient" ? waitingAndCall : undefined;
  const [{ beside, ...waiting }, alerts] = await Promise.all([countWaiting(ctx, waitingWith), readWaitingCalls(ctx)]);
  const [id, status] = beside?.split(" ") ?? [];
  const shown = role === "patient" ? waiting : { ...waiting, alerts };
  return { ...shown, call: id ? { id, isAnswered: status === "acknowledged" } : null };
}
