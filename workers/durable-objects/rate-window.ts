/** How often something was done lately, by key. In memory: an object that sleeps has had its window pass. */
export type RateWindow = {
  /** Takes one more. @returns 0, or after how many seconds it may be tried again */
  take(key: string, now: number): number;
  /** Gives back what was taken last: it did not come to be. */
  giveBack(key: string): void;
};

/** At most `most` in any `window` ms, by key. */
export function newRateWindow(most: number, window: number): RateWindow {
  const taken = new Map<string, number[]>();
  return {
    take(key, now) {
      const recent = taken.get(key) ?? [];
      const within = recent.findIndex((at) => at > now - window);
      // In order of time, so what has passed is at the beginning: seldom more than one at a time.
      if (within !== 0) recent.splice(0, within < 0 ? recent.length : within);
      const [oldest] = recent;
      if (recent.length >= most && oldest !== undefined) return Math.max(1, Math.ceil((oldest + window - now) / 1000));
      recent.push(now);
      taken.set(key, recent);
      return 0;
    },
    giveBack: (key) => void taken.get(key)?.pop(),
  };
}
