import type { Leave } from "../../../app/platform/outside/breaker.server";

/**
 * Closed: calls go out. Open: none until an instant (ms). Probing: one is out, and the others wait for what it finds. `since`:
 * when (ms) the first of the failures was that have not ended yet.
 */
export type Circuit =
  | { state: "closed"; failures: number; since: number }
  | { state: "open"; until: number; since: number }
  | { state: "probing"; until: number; since: number };

export const closedCircuit: Circuit = { state: "closed", failures: 0, since: 0 };

const failuresThatOpen = 5;
const shortestRest = 1_000;
// A probe every 8 s harms nobody, and what waits is out within 10 s of the provider's return; of one that has been away for long
// nobody expects the next second.
const longestRest = 8_000;
const awayForLong = 600_000;
const longestRestOfLongAway = 60_000;
// A probe that died with its isolate is given up after this; longer than any call may take.
const probeLease = 30_000;

/** How long calls rest before the next probe, ms: a quarter of how long the failing has lasted, from 1 s to 8 s; after ten minutes to 60 s. */
function restAfter(since: number, now: number): number {
  const longest = now - since < awayForLong ? longestRest : longestRestOfLongAway;
  return Math.min(Math.max((now - since) / 4, shortestRest), longest);
}

/** Whether a call may go out now, and the circuit after this was asked. */
export function admitted(circuit: Circuit, now: number): { circuit: Circuit; leave: Leave } {
  if (circuit.state === "closed") return { circuit, leave: { go: true, steady: circuit.failures === 0 } };
  if (now < circuit.until) {
    return { circuit, leave: { go: false, retryAfter: Math.ceil((circuit.until - now) / 1000) } };
  }
  const { since } = circuit;
  return { circuit: { state: "probing", until: now + probeLease, since }, leave: { go: true, steady: false } };
}

function afterFailure(circuit: Circuit, now: number): Circuit {
  const since = circuit.state === "closed" && circuit.failures === 0 ? now : circuit.since;
  const opened: Circuit = { state: "open", until: now + restAfter(since, now), since };
  switch (circuit.state) {
    case "closed": {
      const failures = circuit.failures + 1;
      return failures >= failuresThatOpen ? opened : { state: "closed", failures, since };
    }
    case "open":
      // Calls that were under way, or urgent ones, say nothing new: they must not push the probe ever further away.
      return now < circuit.until ? circuit : opened;
    case "probing":
      return opened;
  }
}

/** The circuit after a call ended. Any success closes it, whoever brought it. */
export function withOutcome(circuit: Circuit, worked: boolean, now: number): Circuit {
  return worked ? closedCircuit : afterFailure(circuit, now);
}
