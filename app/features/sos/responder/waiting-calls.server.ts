import type { ClinicCtx } from "~/features/kernel/ctx";
import { ifInTime } from "../board/if-in-time.server";
import { liveAlerts, type ResponderCtx } from "./answer-sos.server";

/** A call that waits for an answer: enough of it for the member's channel to go on from. */
export type WaitingCall = { id: string; status: string; rev: number };

/** Longest wait (ms) of a page for what its bar says: where there is a script it says the same a moment later. */
const patience = 500;

function isResponder(ctx: ClinicCtx): ctx is ResponderCtx {
  return ctx.actor.role !== "patient";
}

/**
 * Calls that concern the member and that nobody has answered, asked of the board and of no database, so that the bar above every
 * page stands without a script, too. None for patients, nor when the board is late.
 */
export async function readWaitingCalls(ctx: ClinicCtx): Promise<WaitingCall[]> {
  if (!isResponder(ctx)) return [];
  const alerts = (await ifInTime("live", liveAlerts(ctx), patience)) ?? [];
  const waiting = alerts.filter(({ status }) => status === "open" || status === "unanswered");
  return waiting.map(({ id, status, rev }) => ({ id, status, rev }));
}
