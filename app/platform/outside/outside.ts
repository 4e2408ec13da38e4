/** Whom we call. A new provider adds its name here. */
export type Provider = "resend" | "twilio" | "twilio-whatsapp" | "push" | "turn" | "stripe" | "openai";

/**
 * Why a call to a provider did not do its work: no connection, no answer in time, 429, 5xx, a refusal that is our own
 * fault (4xx), an answer that is not what was asked for, a provider that is left alone for a while, or a message that somebody else
 * had taken over when its turn came.
 */
export type OutsideFailure =
  | "unreachable"
  | "timeout"
  | "rate_limited"
  | "provider_error"
  | "rejected"
  | "garbage"
  | "circuit_open"
  | "overtaken";

/** Asked when the turn of a call has come, which may have waited long: whether it is still to be made. */
export type MayGo = () => Promise<boolean>;

/** A call that failed. `retryAfter` in seconds, at most an hour; null when the provider did not say. */
export type OutsideRefusal = {
  ok: false;
  failure: OutsideFailure;
  status: number | null;
  retryable: boolean;
  retryAfter: number | null;
};

/** What a channel answers once it has handed a message over. Taken by the provider is not yet delivered. */
export type Receipt = { ok: true; providerId: string | null } | OutsideRefusal;

// Nobody waits longer on a provider's word, however long it asks for.
const longestRetryAfter = 3600;

/** A refusal; everything but our own fault may be tried again. */
export function refusal(
  failure: OutsideFailure,
  status: number | null = null,
  retryAfter: number | null = null,
): OutsideRefusal {
  return { ok: false, failure, status, retryable: failure !== "rejected", retryAfter };
}

/** Whether a call that failed may have done its work all the same: no answer in time, or one that says nothing. */
export function isUnsure({ failure }: OutsideRefusal): boolean {
  return failure === "timeout" || failure === "garbage";
}

/** What an answer outside 2xx means. A redirect is never followed, so it is a refusal like any other 4xx. */
export function failureOf(status: number): OutsideFailure {
  if (status === 429) return "rate_limited";
  // 408 and 425 are the provider's own "not now" (RFC 9110 §15.5.9, RFC 8470 §5.2).
  if (status >= 500 || status === 408 || status === 425) return "provider_error";
  return "rejected";
}

/** Seconds of a Retry-After header (a number or an HTTP date, RFC 9110 §10.2.3), from 0 to 3600; null when there is none. */
export function retryAfterOf(header: string | null, now: number): number | null {
  const text = header?.trim() ?? "";
  if (text === "") return null;
  const wanted = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  return Number.isNaN(wanted) ? null : Math.min(Math.max(Math.ceil(wanted), 0), longestRetryAfter);
}
