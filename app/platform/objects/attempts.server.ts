/** How a key (an account from unknown devices, an address …) stands with its limit. */
export type AttemptState = {
  /** Failures counted in the running window. */
  failures: number;
  /** Seconds to wait before another try; 0 when one is allowed now. */
  retryAfter: number;
};

export type AttemptLimit = {
  /** Failures allowed within the window. */
  limit: number;
  /** Length of the window in ms. */
  window: number;
};

/** A try that may begin, by its ticket, or (null) how long to wait before another one. */
export type AttemptPass = AttemptState & { ticket: string | null };

/**
 * Counts attempts per key with strong consistency, one Durable Object per key, so a flood never reaches D1. What has a limit
 * is taken before the work and in one turn of the object: never looked at first and counted afterwards.
 */
export type Attempts = {
  /** Counts one if there is room, for what always counts: requests, mails, codes asked for. @returns `retryAfter` 0 when it was taken */
  take(key: string, limit: AttemptLimit): Promise<AttemptState>;
  /**
   * Begins a try that counts only if it fails: at most as many are under way as could fail, the others wait their turn (up
   * to 30 s), so that right answers given at once are all heard. A try that is never ended counts as failed after a minute.
   */
  begin(key: string, limit: AttemptLimit): Promise<AttemptPass>;
  /** Ends a try. @returns the state after it */
  end(key: string, limit: AttemptLimit, ticket: string, outcome: "failed" | "void"): Promise<AttemptState>;
  /** Counts a failure whose try was not held to this key's limit. */
  count(key: string, limit: AttemptLimit): Promise<AttemptState>;
  /** How a key stands, counting nothing: for those who only watch. */
  check(key: string, limit: AttemptLimit): Promise<AttemptState>;
  /** Forgets a key's failures. */
  clear(key: string): Promise<void>;
};

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
