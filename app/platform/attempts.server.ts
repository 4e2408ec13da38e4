import type { AttemptLimit, Attempts, AttemptState } from "./attempts";

/** The RPC face of workers/durable-objects/attempt-guard, as a stub shows it. */
type GuardStub = {
  check(limit: AttemptLimit): Promise<AttemptState>;
  count(limit: AttemptLimit): Promise<AttemptState>;
  clear(): Promise<void>;
};

/** Attempt counters kept by one AttemptGuard object per key. */
export function durableAttempts(namespace: DurableObjectNamespace): Attempts {
  const guard = (key: string) => namespace.get(namespace.idFromName(key)) as unknown as GuardStub;
  return {
    check: (key, limit) => guard(key).check(limit),
    count: (key, limit) => guard(key).count(limit),
    clear: (key) => guard(key).clear(),
  };
}
