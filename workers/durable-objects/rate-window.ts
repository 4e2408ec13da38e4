/** How often something was done lately, by key. In memory: an object that sleeps has had its window pass. */
export type RateWindow = {
  /** Takes one more. @returns 0, or after how many seconds it may be tried again */
  take(key: string, now: number): number;
};

/** At most `most` in any `window` ms, by key. */
export function newRateWindow(most: number, window: number): RateWindow {
  const taken = new Map<string, number[]>();
  return {
    take(key, now) {
      const recent = (taken.get(key) ?? []).filter((at) => at > now - window);
      const [oldest] = recent;
      if (recent.length >= most && oldest !== undefined) return Math.max(1, Math.ceil((oldest + window - now) / 1000));
      recent.push(now);
      taken.set(key, recent);
      return 0;
    },
  };
}
