import {
  isHandled,
  markHandled,
  noteFailure,
  readWaiting,
  type WaitingEvent,
} from "../../app/features/kernel/events/event-log.server";
import { afterFailure } from "../../app/features/kernel/events/event-tries.policy";
import type { StoredEvent } from "../../app/features/kernel/events/event";
import type { Statement } from "../../app/db/statement";
import { minutes, seconds } from "../../app/lib/duration";
import { inTime } from "../../app/lib/in-time";
import { AppError } from "../../app/lib/app-error";
import { businessNames } from "../../app/platform/metrics/data-point";
import { clinicDigest } from "../../app/platform/metrics/clinic-digest.server";
import { log } from "../../app/platform/log";
import type { Plane } from "../../app/platform/planes";
import type { Job } from "../job-scope";
import type { Subscriber } from "../subscribers/subscriber";
import { subscriptions } from "../subscriptions";
import type { Outcome } from "./loop";

type On = ReturnType<Job["on"]>;
type Failed = { failure: string; vital: boolean };

/** How events are handled: who reacts, and how long (ms) one reaction may take. */
export type Handling = { table: Record<string, readonly Subscriber[]>; patience: number };

class TookTooLong extends Error {
  override name = "TookTooLong";
}

/** One reaction to one event. @param hung reactions of a clinic that did not end in time: they are not waited for again */
async function react(
  job: Job,
  on: On,
  event: StoredEvent,
  subscriber: Subscriber,
  patience: number,
  hung: Set<string>,
) {
  const key = `${subscriber.name}|${event.clinicId}`;
  try {
    if (hung.has(key)) throw new TookTooLong();
    await inTime(subscriber.handle(job, event, on), patience, () => {
      hung.add(key);
      throw new TookTooLong();
    });
    return null;
  } catch (error) {
    // Another delivery of the event may have been faster, and its receipt have refused ours.
    if (await isHandled(on.db, event.id, subscriber.name).catch(() => false)) return null;
    // A refusal of ours says by its code what a person can do about it.
    const cause = error instanceof AppError ? error.code : error instanceof Error ? error.name : "unknown";
    const failure = `${subscriber.name}: ${cause}`;
    log({ event: "event.failed", eventId: event.id, type: event.type, failure });
    return { failure, vital: subscriber.vital === true };
  }
}

/** Every reaction to an event, each on its own: one that fails keeps no other from happening. @returns the gravest failure */
async function reactAll(job: Job, on: On, waiting: WaitingEvent, { table, patience }: Handling, hung: Set<string>) {
  const { data, handledBy, tries: _, parkedAt: __, ...event } = waiting;
  const subscribers = (table[event.type] ?? []).filter(({ name }) => !handledBy.has(name));
  if (subscribers.length > 0 && data === null) return { failure: "event: unreadable", vital: false };
  let worst: Failed | null = null;
  for (const subscriber of subscribers) {
    const failed = await react(job, on, { ...event, data: data ?? {} }, subscriber, patience, hung);
    if (failed && (worst === null || (failed.vital && !worst.vital))) worst = failed;
  }
  return worst;
}

/** What happened, as a number: the clinic by a digest, nobody else at all. */
async function count({ platform }: On, { type, clinicId }: WaitingEvent): Promise<void> {
  const name = businessNames.find((one) => one === type);
  if (name) platform.note({ kind: "business", name, clinic: await clinicDigest(platform.tokens, clinicId) });
}

/**
 * Handles those of these events that are not handled yet, and writes down of each whether it is. What failed comes again: soon by
 * the queue's own retry, later by the relay, until it is handled or, alone, parked.
 */
export async function handleEvents(
  job: Job,
  plane: Plane,
  ids: readonly string[],
  handling: Handling = { table: subscriptions, patience: seconds(15) },
): Promise<Outcome> {
  const on = job.on(plane);
  const done: string[] = [];
  const notes: Statement[] = [];
  const waits: number[] = [];
  const hung = new Set<string>();
  for (const event of await readWaiting(on.db, ids, plane)) {
    const failed = await reactAll(job, on, event, handling, hung);
    if (!failed) {
      done.push(event.id);
      await count(on, event);
      continue;
    }
    const failure = afterFailure(event, { ...failed, now: on.now() });
    notes.push(noteFailure(on.db, event.id, failure));
    waits.push(failure.dueAt - on.now());
  }
  const [first, ...others] = [...(done.length > 0 ? [markHandled(on.db, done, on.now())] : []), ...notes];
  if (first) await on.db.batch([first, ...others]);
  const soonest = Math.min(...waits);
  return soonest < minutes(1) ? { retryAfter: Math.ceil(soonest / 1000) } : "ack";
}
