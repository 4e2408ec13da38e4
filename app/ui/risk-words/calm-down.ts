import { hasRiskWords } from "./has-risk-words";

/** How long (ms) help is not offered again after it was. */
const calmDown = 30 * 60_000;

// In this page's memory only: nothing of it is stored, sent or logged.
let offeredAt = Number.NEGATIVE_INFINITY;

/**
 * Whether help is to be offered for a text now: words of risk, and not offered within half an hour. What is saved is answered
 * each time.
 * @param now ms
 */
export function offersHelp(text: string, now: number, isSaved = false): boolean {
  if ((!isSaved && now - offeredAt < calmDown) || !hasRiskWords(text)) return false;
  offeredAt = now;
  return true;
}
