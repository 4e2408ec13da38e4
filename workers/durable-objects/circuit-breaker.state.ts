import type { Leave } from "../../app/platform/breaker";

/** Closed: calls go out. Open: none until an instant (ms). Probing: one is out, and the others wait for what it finds. */
export type Circuit =
  { state: "closed"; failures: number } | { state: "open"; until: number } | { state: "probing"; until: number };

export const closedCircuit: Circuit = { state: "closed", failures: 0 };

const failuresThatOpen = 5;
const restTime = 60_000;
// A probe that died with its isolate is given up after this; longer than any call may take.
const probeLease = 30_000;

/** Whether a call may go out now, and the circuit after this was asked. */
export function admitted(circuit: Circuit, now: number): { circuit: Circuit; leave: Leave } {
  if (circuit.state === "closed") return { circuit, leave: { go: true, steady: circuit.failures === 0 } };
  if (now < circuit.until) {
    return { circuit, leave: { go: false, retryAfter: Math.ceil((circuit.until - now) / 1000) } };
  }
  return { circuit: { state: "probing", until: now + probeLease }, leave: { go: true, steady: false } };
}

function afterFailure(circuit: Circuit, now: number): Circuit {
  const opened: Circuit = { state: "open", until: now + restTime };
  switch (circuit.state) {
    case "closed": {
      const failures = circuit.failures + 1;
      return failures >= failuresThatOpen ? opened : { state: "closed", failures };
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
