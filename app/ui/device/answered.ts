import { inTime } from "../../lib/in-time";

/**
 * Longest wait (ms) for one step of the device's own storage: far above a busy phone's, for what is given up is not kept. Whoever is
 * in a hurry (a call for help, signing out) does not wait for storage at all.
 */
const patience = 10_000;

/**
 * What a step of the device's storage comes to; rejects when it does not answer. Browsers have databases that neither open nor
 * fail (a frozen tab, a profile half restored): who waits for one goes on without it.
 * @param limit ms
 */
export function answered<T>(step: Promise<T>, limit = patience): Promise<T> {
  return inTime(step, limit, () => {
    throw new Error("the device does not answer");
  });
}
