import { minutes } from "~/lib/duration";

/** Tries before a mail is given up. */
export const mostTries = 8;
/** How long a consumer may take over one mail, in ms; one that died leaves it to others after this. */
export const sendingLease = minutes(2);

/** The wait after the nth failed try, in ms: 1, 2, 4 … 64 minutes. */
export function retryAfterTry(tries: number): number {
  return minutes(2 ** Math.min(tries - 1, 6));
}
