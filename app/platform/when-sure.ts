import type { Platform } from "./platform";

/** What only computes, or has been read before any request: it asks and changes nothing outside. All else of the platform waits. */
const within = [
  "meter",
  "masterKeys",
  "tokens",
  "mailFrom",
  "vapidPublicKey",
  "webhooks",
  "origin",
  // Given what has begun, not what is to begin.
  "background",
] as const satisfies readonly (keyof Platform)[];

type Within = (typeof within)[number];
type Outside = Omit<Platform, Within>;
type Work = (...args: unknown[]) => Promise<unknown>;

/** @param sure undefined while nothing is assumed: then a call goes straight on */
function waiting(work: Work, self: unknown, sure: () => Promise<void> | undefined): Work {
  return (...args) => {
    const wait = sure();
    return wait === undefined ? work.apply(self, args) : wait.then(() => work.apply(self, args));
  };
}

function guarded(part: object, sure: () => Promise<void> | undefined): unknown {
  if (typeof part === "function") return waiting(part as Work, undefined, sure);
  return new Proxy(part, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      return typeof found === "function" ? waiting(found as Work, target, sure) : found;
    },
  });
}

const isWithin = new Set<string>(within);

/**
 * A part of the platform as it is while something about the caller is only assumed: nothing is asked of, or done to, anything outside.
 * Databases mind this themselves: they let reads through. A part that is new waits, unless it is said to be within.
 */
export function whenSure<Name extends keyof Platform>(
  name: Name,
  part: Platform[Name],
  sure: () => Promise<void> | undefined,
): Platform[Name] {
  return isWithin.has(name) ? part : (guarded(part as Outside[keyof Outside], sure) as Platform[Name]);
}
