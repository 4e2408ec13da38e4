import {
  createEventEnvelope,
  getEnvelopeEndpointWithUrlEncodedAuth,
  makeDsn,
  serializeEnvelope,
  uuid4,
  type Event,
} from "@sentry/core";
import { env, waitUntil } from "cloudflare:workers";
import { minutes, seconds } from "../app/lib/duration";
import { signalAfter } from "../app/lib/in-time";
import { onFailure, type FailureLine } from "../app/platform/log";

/** Reports of one isolate in a minute at most, and of one kind. */
const mostAMinute = 20;

const sent = { minute: 0, kinds: new Set<string>() };

/** Whether a failure of this kind may be reported now: the first of its kind in a minute, and no flood of kinds. */
function mayReport(kind: string, now: number): boolean {
  const minute = Math.floor(now / minutes(1));
  if (sent.minute !== minute) {
    sent.minute = minute;
    sent.kinds = new Set();
  }
  if (sent.kinds.has(kind) || sent.kinds.size >= mostAMinute) return false;
  sent.kinds.add(kind);
  return true;
}

const textOf = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** Ids of our own rows stay in our own log; a report is found there by its request. */
const ofOurRows = new Set(["mailId", "eventId", "messageId"]);

/** What Sentry is told of a failure: our own log line, which is scrubbed, and nothing of the request, its body or its caller. */
export function eventOf({ event, ...fields }: FailureLine, environment: string, release: string): Event {
  const told = Object.entries(fields).filter(([name]) => !ofOurRows.has(name));
  const { stack, ...tags } = Object.fromEntries(told.map(([name, value]) => [name, textOf(value)]));
  return {
    message: event,
    level: "error",
    environment,
    release,
    fingerprint: [event, textOf(fields.code), textOf(fields.job), textOf(fields.route), textOf(fields.error)],
    tags,
    ...(stack ? { extra: { stack } } : {}),
  };
}

/**
 * Reports a failure to Sentry, in its SDK's own envelope: a whole client would read the request it is in, and is 15 kB of every isolate.
 * @param dsn where Sentry, or the simulator, takes it @returns whether it has left; never throws
 */
export async function reportTo(dsn: string, line: FailureLine, environment: string, release: string): Promise<boolean> {
  try {
    const place = makeDsn(dsn);
    if (!place) return false;
    const own = { event_id: uuid4(), timestamp: Date.now() / 1000, platform: "javascript" };
    const envelope = createEventEnvelope({ ...own, ...eventOf(line, environment, release) }, place);
    const body = serializeEnvelope(envelope) as BodyInit;
    const url = getEnvelopeEndpointWithUrlEncodedAuth(place);
    const answer = await fetch(url, { method: "POST", body, signal: signalAfter(seconds(2)) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

type Settings = { SENTRY_DSN?: string; ENVIRONMENT: string; APP_VERSION: string };

/** Has every failure that is logged reported, where a DSN is set. */
export function reportFailures(): void {
  onFailure((line) => {
    const { SENTRY_DSN: dsn, ENVIRONMENT, APP_VERSION } = env as unknown as Settings;
    if (!dsn || !mayReport(`${line.event} ${textOf(line.code)} ${textOf(line.job)} ${textOf(line.route)}`, Date.now()))
      return;
    try {
      waitUntil(reportTo(dsn, line, ENVIRONMENT, APP_VERSION));
    } catch {
      // Outside of any request nothing may be begun: the log has it.
    }
  });
}
