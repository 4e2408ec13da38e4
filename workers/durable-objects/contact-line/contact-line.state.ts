import { days, hours } from "../../../app/lib/duration";
import type { HeldReason, LineAnswer, LineState } from "../../../app/platform/objects/contact-lines.server";

/** An SMS that was let go: its name, for whom, when (ms), and whether its receiver had agreed by then. */
export type SentSms = { key: string; account: string; at: number; first: boolean };

/** What a number's object knows when an account asks. */
export type Line = { never: boolean; answer: LineAnswer | null; sent: readonly SentSms[] };

/** An SMS that was not answered counts for as long as its link can be: then the board has forgotten the alert, and the link is none. */
export const answerable = days(30);

/** To a number, for one account, once it agreed; for all accounts; and first ones (nobody agreed to them) for all accounts: in 24 h. */
const lineLimits = { confirmed: 4, all: 8, first: 3, window: hours(24) } as const;
/** Of an account, to all its contacts: in 24 h; and first ones in 7 days. */
const accountLimits = { all: 12, window: hours(24), first: 5, firstWindow: days(7) } as const;

const since = (sent: readonly SentSms[], from: number) => sent.filter(({ at }) => at > from);

/** How a number stands with an account. */
export function stateOf({ never, answer, sent }: Line, account: string, now: number): LineState {
  if (never || answer === "no") return "refused";
  if (answer === "yes") return "confirmed";
  return since(sent, now - answerable).some((one) => one.account === account) ? "waiting" : "new";
}

/** Why an SMS for an account may not go to a number now; null when it may. */
export function heldBy(line: Line, account: string, now: number): HeldReason | null {
  const state = stateOf(line, account, now);
  if (state === "refused") return "refused";
  if (state === "waiting") return "unconfirmed";
  const recent = since(line.sent, now - lineLimits.window);
  const mine = recent.filter((one) => one.account === account).length;
  const firsts = recent.filter(({ first }) => first).length;
  if (state === "confirmed" && mine >= lineLimits.confirmed) return "limit";
  if (state === "new" && firsts >= lineLimits.first) return "limit";
  return recent.length >= lineLimits.all ? "limit" : null;
}

/** Whether an account may send one more. @param first whether to somebody who has not agreed */
export function isWithinAccount(sent: readonly SentSms[], first: boolean, now: number): boolean {
  if (since(sent, now - accountLimits.window).length >= accountLimits.all) return false;
  const firsts = since(sent, now - accountLimits.firstWindow).filter((one) => one.first).length;
  return !first || firsts < accountLimits.first;
}
