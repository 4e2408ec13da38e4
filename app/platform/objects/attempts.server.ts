import type { AttemptLimit, AttemptPass, Attempts, AttemptState } from "./attempts";

/** The RPC face of workers/durable-objects/attempt-guard, as a stub shows it. */
type GuardStub = {
  take(limit: AttemptLimit): Promise<AttemptState>;
  begin(limit: AttemptLimit): Promise<AttemptPass>;
  end(limit: AttemptLimit, ticket: string, outcome: "failed" | "void"): Promise<AttemptState>;
  check(limit: AttemptLimit): Promise<AttemptState>;
  count(limit: AttemptLimit): Promise<AttemptState>;
  clear(): Promise<void>;
};

/** Attempt counters kept by one AttemptGuard object per key. */
export function durableAttempts(namespace: DurableObjectNamespace): Attempts {
  const guard = (key: string) => namespace.get(namespace.idFromName(key)) as unknown as GuardStub;
  return {
    take: (key, limit) => guard(key).take(limit),
    begin: (key, limit) => guard(key).begin(limit),
    end: (key, limit, ticket, outcome) => guard(key).end(limit, ticket, outcome),
    check: (key, limit) => guard(key).check(limit),
    count: (key, limit) => guard(key).count(limit),
    clear: (key) => guard(key).clear(),
  };
}
