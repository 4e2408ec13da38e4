import { minutes, seconds } from "~/lib/duration";
import type { AttemptLimit } from "~/platform/objects/attempts.server";

/** Failed sign-ins of one account from devices it does not know, or of one device it knows (api.md). */
export const perAccount: AttemptLimit = { limit: 10, window: minutes(10) };
/** Failed sign-ins of one address, whatever the accounts (api.md). */
export const perAddress: AttemptLimit = { limit: 30, window: minutes(10) };

/**
 * How long the answer to a failure is held back, in ms: nothing up to the third, then 100 ms doubling to 1 s.
 * @param failures counted so far, this one included
 */
export function holdOf(failures: number): number {
  return failures < 4 ? 0 : Math.min(100 * 2 ** (failures - 4), seconds(1));
}
