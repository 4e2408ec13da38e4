import { seconds } from "~/lib/duration";
import type { Breaker } from "./breaker.server";
import { askLeave, breakerPatience, tellOutcome } from "./outside-breaker.server";
import { exchange, type Exchange } from "./outside-exchange.server";
import type { OutsideMetrics } from "./outside-metrics.server";
import { refusal, type MayGo, type OutsideRefusal, type Provider } from "./outside";

/** One call to a provider. */
export type OutsideCall<T> = Exchange<T> & {
  provider: Provider;
  /** What stands or falls alone at this provider (a push service's host); the provider itself when left out. */
  service?: string;
  /** SOS traffic: the breaker is told how it went and never asked. */
  urgent?: boolean;
  /** Whether the provider may get this twice without doing it twice. Only then is it tried again at once. */
  repeatable: boolean;
  mayGo?: MayGo | undefined;
};

export type OutsideAnswer<T> = { ok: true; value: T } | OutsideRefusal;

/** The one way out to any provider. */
export type Outside = { call<T>(call: OutsideCall<T>): Promise<OutsideAnswer<T>> };

export type OutsideParts = {
  breaker: Breaker;
  metrics: OutsideMetrics;
  /** Lets a report outlive the answer. */
  background(work: Promise<void>): void;
  /** Longest duration of a call, quick retry included, in ms. */
  timeLimit?: number;
  /** How long the breaker is waited for, in ms. */
  patience?: number;
};

/** Calls under way at a time: the platform opens no more connections for one piece of work, and the time of others must not run. */
const atOnce = 6;

/** Lets so much work in at a time; the rest waits in line. */
function newDoor(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const line: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => line.push(resolve));
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else free++;
    }
  };
}

// A second try is worth it only while nobody has noticed the first: a blip, not an outage.
const blip = seconds(1);
const pause = 200;

async function withinLimit<T>(call: OutsideCall<T>, limit: number): Promise<OutsideAnswer<T>> {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<OutsideRefusal>((resolve) => {
    timer = setTimeout(() => {
      resolve(refusal("timeout"));
      abort.abort();
    }, limit);
  });
  try {
    return await Promise.race([exchange(call, abort.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

function worthRepeating({ failure }: OutsideRefusal): boolean {
  return failure === "unreachable" || failure === "provider_error" || failure === "garbage";
}

async function withQuickRetry<T>(call: OutsideCall<T>, limit: number): Promise<OutsideAnswer<T>> {
  const started = Date.now();
  const first = await withinLimit(call, limit);
  if (first.ok || !call.repeatable || !worthRepeating(first) || Date.now() - started > blip) return first;
  await new Promise((resolve) => setTimeout(resolve, pause));
  const left = limit - (Date.now() - started);
  return left > 0 ? withinLimit(call, left) : first;
}

/**
 * Makes the base of every call to a provider: a time limit, one quick retry of what may arrive twice, a circuit breaker
 * that all isolates share, and one data point per call.
 */
export function outsideCaller({
  breaker,
  metrics,
  background,
  timeLimit = seconds(8),
  patience = breakerPatience,
}: OutsideParts): Outside {
  const throughDoor = newDoor(atOnce);
  const callNow = async <T>(call: OutsideCall<T>): Promise<OutsideAnswer<T>> => {
    const { provider, service = provider, urgent = false } = call;
    if (call.mayGo && !(await call.mayGo())) return refusal("overtaken");
    const started = Date.now();
    const leave = urgent ? null : await askLeave(breaker, service, patience);
    const answer =
      leave?.go === false ? refusal("circuit_open", null, leave.retryAfter) : await withQuickRetry(call, timeLimit);
    metrics({ provider, outcome: answer.ok ? "ok" : answer.failure, urgent, ms: Date.now() - started });
    const told = tellOutcome(breaker, service, leave, answer, patience);
    background(told);
    // The next call of this isolate must find the breaker informed; an urgent one has no time for that.
    if (!answer.ok && !urgent) await told;
    return answer;
  };
  return { call: (call) => (call.urgent ? callNow(call) : throughDoor(() => callNow(call))) };
}
