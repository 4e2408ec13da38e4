import { minutes } from "../../app/lib/duration";

/** Remembers in this isolate whose a credential was, so that limits are per person before any database is asked. */
export type KnownCallers = {
  keyOf(credential: string, now: number): string | undefined;
  remember(credential: string, key: string, now: number): void;
};

const life = minutes(1);

/** An empty memory. @param size entries kept; the oldest goes first */
export function knownCallers(size: number): KnownCallers {
  const known = new Map<string, { key: string; until: number }>();
  return {
    keyOf(credential, now) {
      const found = known.get(credential);
      return found && found.until > now ? found.key : undefined;
    },
    remember(credential, key, now) {
      known.delete(credential);
      const [oldest] = known.keys();
      if (known.size >= size && oldest !== undefined) known.delete(oldest);
      known.set(credential, { key, until: now + life });
    },
  };
}
