import type { Breaker, Leave } from "./breaker.server";
import type { OutsideFailure } from "./outside";

/** A breaker that cannot be asked must not become the outage: after this (ms) the call goes ahead without it. */
export const breakerPatience = 300;

async function within<T>(work: Promise<T>, fallback: T, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(fallback), patience);
  });
  try {
    return await Promise.race([work.catch(() => fallback), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Leave for one call; given when the breaker fails or takes longer than `patience` ms. */
export function askLeave(breaker: Breaker, service: string, patience: number): Promise<Leave> {
  return within(
    Promise.resolve().then(() => breaker.admit(service)),
    { go: true, steady: false },
    patience,
  );
}

/** A refusal that is our own fault is a sign of life, and a call that was never made is no sign at all. */
function verdict(answer: { ok: true } | { ok: false; failure: OutsideFailure }): boolean | null {
  if (answer.ok) return true;
  switch (answer.failure) {
    case "circuit_open":
    case "overtaken":
      return null;
    case "rejected":
      return true;
    case "unreachable":
    case "timeout":
    case "rate_limited":
    case "provider_error":
    case "garbage":
      return false;
  }
}

/** Reports how a call ended, when that tells the breaker anything; never throws, and gives up after `patience` ms. */
export async function tellOutcome(
  breaker: Breaker,
  service: string,
  leave: Leave | null,
  answer: { ok: true } | { ok: false; failure: OutsideFailure },
  patience: number,
): Promise<void> {
  const worked = verdict(answer);
  if (worked === null || (worked && leave?.go && leave.steady)) return;
  await within(
    Promise.resolve().then(() => breaker.report(service, worked)),
    undefined,
    patience,
  );
}
