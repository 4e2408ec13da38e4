/** Whether a call may go out. `steady`: nothing has failed lately, so a success changes nothing and need not be reported. */
export type Leave = { go: true; steady: boolean } | { go: false; /** seconds */ retryAfter: number };

/** Leaves a failing provider alone, for all isolates at once: one Durable Object per key. */
export type Breaker = {
  /** Asks leave for one call. After the rest time exactly one asker gets it, as a probe. */
  admit(key: string): Promise<Leave>;
  /** Tells how a call ended: whether the provider did its part. */
  report(key: string, worked: boolean): Promise<void>;
};

/** How a provider's circuit stands: calls go out, rest until an instant (ms), or wait for a probe. `since` (ms) it fails. */
export type CircuitLook =
  | { state: "closed"; failures: number; since: number }
  | { state: "open" | "probing"; until: number; since: number };

/** The RPC face of workers/durable-objects/circuit-breaker, as a stub shows it. */
type BreakerStub = {
  admit(service: string): Promise<Leave>;
  report(service: string, worked: boolean): Promise<void>;
  look(): Promise<CircuitLook>;
};

/** Circuit breakers kept by one CircuitBreaker object per provider. */
export function durableBreaker(namespace: DurableObjectNamespace): Breaker {
  const circuit = (key: string) => namespace.get(namespace.idFromName(key)) as unknown as BreakerStub;
  return {
    admit: (key) => circuit(key).admit(key),
    report: (key, worked) => circuit(key).report(key, worked),
  };
}

/** Looks at a provider's circuit without asking for leave. */
export function circuitLook(namespace: DurableObjectNamespace): (key: string) => Promise<CircuitLook> {
  return (key) => (namespace.get(namespace.idFromName(key)) as unknown as BreakerStub).look();
}
