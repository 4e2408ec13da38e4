import type { RealtimeEvent } from "./connection";

export type Listener = (event: RealtimeEvent) => void;

/** What a page hears of one member: each event once, whoever tells it how often. */
export type Line = {
  tell(event: RealtimeEvent): void;
  /** Listens; what was told a moment ago is told again to this one, whose page was read before it could listen. */
  add(listener: Listener): void;
  /** @returns whether nobody listens any more */
  remove(listener: Listener): boolean;
};

const remembered = 500;
/** Longer than it takes (ms) from reading what a page shows until it listens: it does so when the browser is idle. */
const readingTime = 30_000;

/** A line that nobody listens to yet. @param now ms */
export function newLine(now: () => number = Date.now): Line {
  const listeners = new Set<Listener>();
  const recent = new Map<string, { event: RealtimeEvent; at: number }>();
  return {
    tell(event) {
      const name = `${event.type} ${event.id}`;
      if (recent.has(name)) return;
      recent.set(name, { event, at: now() });
      const [oldest] = recent.keys();
      if (recent.size > remembered && oldest !== undefined) recent.delete(oldest);
      for (const listener of listeners) listener(event);
    },
    add(listener) {
      listeners.add(listener);
      for (const { event, at } of recent.values()) if (at > now() - readingTime) listener(event);
    },
    remove(listener) {
      listeners.delete(listener);
      return listeners.size === 0;
    },
  };
}
