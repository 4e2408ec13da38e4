/** Whether a call may go out. `steady`: nothing has failed lately, so a success changes nothing and need not be reported. */
export type Leave = { go: true; steady: boolean } | { go: false; /** seconds */ retryAfter: number };

/** Leaves a failing provider alone, for all isolates at once: one Durable Object per key. */
export type Breaker = {
  /** Asks leave for one call. After the rest time exactly one asker gets it, as a probe. */
  admit(key: string): Promise<Leave>;
  /** Tells how a call ended: whether the provider did its part. */
  report(key: string, worked: boolean): Promise<void>;
};
