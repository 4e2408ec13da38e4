import type { Receipt } from "~/platform/outside/outside";
import { fateOf, sendingLease, type Fate } from "./sending.policy";

/** What is left for the queue to do: nothing (done, or it waits to be woken), come back after a wait (s), or park. */
export type SendingEnd = "done" | { retryAfter: number } | { park: string };

/** One thing to be sent, whatever table it stands in. */
export type Sending<Claimed, Tried extends { outcome: Receipt }> = {
  /** Takes it until `leaseUntil` if it is due: only one caller gets it. One that dies leaves it due again then. */
  claim(at: { now: number; leaseUntil: number }): Promise<Claimed | undefined>;
  /** Hands it to the provider; a text says why it has become pointless. */
  handOver(claimed: Claimed): Promise<Tried | string>;
  drop(claimed: Claimed, cause: string): Promise<void>;
  settle(claimed: Claimed, fate: Fate, tried: Tried): Promise<void>;
};

/** The one way in which anything is sent: claim, hand over, write down what became of it. What is not due is left alone. */
export async function sendClaimed<
  Claimed extends { attempts: number; createdAt: number },
  Tried extends { outcome: Receipt },
>(clock: { now(): number }, sending: Sending<Claimed, Tried>): Promise<SendingEnd> {
  const now = clock.now();
  const claimed = await sending.claim({ now, leaseUntil: now + sendingLease });
  if (!claimed) return "done";
  const tried = await sending.handOver(claimed);
  if (typeof tried === "string") {
    await sending.drop(claimed, tried);
    return "done";
  }
  const fate = fateOf(tried.outcome, claimed, clock.now());
  await sending.settle(claimed, fate, tried);
  if (fate.state === "failed") return { park: fate.cause };
  if (fate.state === "sent" || fate.asleep) return "done";
  return { retryAfter: Math.ceil((fate.nextTryAt - clock.now()) / 1000) };
}
