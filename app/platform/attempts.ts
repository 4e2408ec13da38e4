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

/** Counts attempts per key with strong consistency, one Durable Object per key, so a flood never reaches D1. */
export type Attempts = {
  /** Whether a try is allowed now, without counting one. */
  check(key: string, limit: AttemptLimit): Promise<AttemptState>;
  /** Counts one and answers the state after it. */
  count(key: string, limit: AttemptLimit): Promise<AttemptState>;
  /** Forgets a key's failures. */
  clear(key: string): Promise<void>;
};
