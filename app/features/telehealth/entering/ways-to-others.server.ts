import { minutes, seconds } from "~/lib/duration";
import { inTime } from "~/lib/in-time";
import type { Platform } from "~/platform/platform";
import type { IceServer } from "./room-card";

/** Relays that one person is given: a page that comes back after each lost line needs some, nobody needs more. */
const relays = { limit: 20, window: minutes(10) };

/**
 * Where somebody's browser finds the others. Beyond so many in a while, and where counting takes too long, without a relay: they
 * enter all the same.
 * @param memberId a member, or a guest
 */
export async function waysToOthers(
  { turn, attempts }: Pick<Platform, "turn" | "attempts">,
  memberId: string,
): Promise<IceServer[]> {
  const counted = attempts.take(`turn:${memberId}`, relays).then(({ retryAfter }) => retryAfter === 0);
  const mayAsk = await inTime(counted, seconds(1), () => false).catch(() => false);
  return mayAsk ? turn.iceServers() : [];
}
