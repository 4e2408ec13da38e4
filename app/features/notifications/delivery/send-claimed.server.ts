import type { MayGo, Receipt } from "~/platform/outside/outside";
import { fateOf, leaseOfCall, sendingLease, type Fate } from "./sending.policy";

/** What is left for the queue to do: nothing (done, or it waits to be woken), come back after a wait (s), or park. */
export type SendingEnd = "done" | { retryAfter: number } | { park: string };

/** One thing to be sent, whatever table it stands in. */
export type Sending<Claimed, Tried extends { outcome: Receipt }> = {
  /** Takes it until `leaseUntil` if it is due: only one caller gets it. One that dies leaves it due again then. */
  claim(at: { now: number; leaseUntil: number }): Promise<Claimed | undefined>;
  /** Goes on holding it until then; false when somebody else has taken it. */
  renew(claimed: Claimed, leaseUntil: number): Promise<boolean>;
  /** Hands it to the provider, with `mayGo` to be asked when the call's turn has come; a text says why it has become pointless. */
  handOver(claimed: Claimed, mayGo: MayGo): Promise<Tried | string>;
  drop(claimed: Claimed, cause: string): Promise<void>;
  /** Writes down what became of it. @returns whether it goes another way now: then nothing is left to do here */
  settle(claimed: Claimed, fate: Fate, tried: Tried): Promise<boolean>;
};

/** Whether what was claimed is still ours when its turn comes: a lease that ran down in the line before the provider is taken anew. */
function holding(clock: { now(): number }, leaseUntil: number, renew: (leaseUntil: number) => Promise<boolean>): MayGo {
  let until = leaseUntil;
  return async () => {
    const now = clock.now();
    if (until - now >= leaseOfCall) return true;
    const renewed = await renew(now + sendingLease);
    until = renewed ? now + sendingLease : 0;
    return renewed;
  };
}

/** The one way in which anything is sent: claim, hand over, write down what became of it. What is not due is left alone. */
export async function sendClaimed<
  Claimed extends { attempts: number; createdAt: number },
  Tried extends { outcome: Receipt },
>(clock: { now(): number }, sending: Sending<Claimed, Tried>): Promise<SendingEnd> {
  const now = clock.now();
  const leaseUntil = now + sendingLease;
  const claimed = await sending.claim({ now, leaseUntil });
  if (!claimed) return "done";
  const mayGo = holding(clock, leaseUntil, (until) => sending.renew(claimed, until));
  const tried = await sending.handOver(claimed, mayGo);
  if (typeof tried === "string") {
    await sending.drop(claimed, tried);
    return "done";
  }
  if (!tried.outcome.ok && tried.outcome.failure === "overtaken") return "done"; // whoever took it sends it
  const fate = fateOf(tried.outcome, claimed, clock.now());
  if (await sending.settle(claimed, fate, tried)) return "done";
  if (fate.state === "failed") return { park: fate.cause };
  if (fate.state === "sent" || fate.asleep) return "done";
  return { retryAfter: Math.ceil((fate.nextTryAt - clock.now()) / 1000) };
}
