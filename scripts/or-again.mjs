import { setTimeout } from "node:timers/promises";

/**
 * Once more what failed, a moment later: Miniflare asks workerd on a connection that may just have been ended for being idle, or reads a
 * database that the running product is writing to, and does not ask again itself.
 * @template T @param {() => Promise<T>} work that may be begun twice
 */
export function orAgain(work) {
  return work().catch(() => setTimeout(200).then(work));
}
