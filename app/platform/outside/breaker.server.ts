import type { Breaker, Leave } from "./breaker";

/** The RPC face of workers/durable-objects/circuit-breaker, as a stub shows it. */
type BreakerStub = { admit(service: string): Promise<Leave>; report(service: string, worked: boolean): Promise<void> };

/** Circuit breakers kept by one CircuitBreaker object per provider. */
export function durableBreaker(namespace: DurableObjectNamespace): Breaker {
  const circuit = (key: string) => namespace.get(namespace.idFromName(key)) as unknown as BreakerStub;
  return {
    admit: (key) => circuit(key).admit(key),
    report: (key, worked) => circuit(key).report(key, worked),
  };
}
