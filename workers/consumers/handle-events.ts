import {
  markHandled,
  noteFailure,
  noteReceipts,
  readWaiting,
  type WaitingEvent,
} from "../../app/features/kernel/events/event-log.server";
import { afterFailure } from "../../app/features/kernel/events/event-tries.policy";
import type { StoredEvent } from "../../app/features/kernel/events/event";
import type { Statement, Statements } from "../../app/db/statement";
import { minutes, seconds } from "../../app/lib/duration";
import { businessNames } from "../../app/platform/metrics/data-point";
import { clinicDigest } from "../../app/platform/metrics/clinic-digest.server";
import type { Plane } from "../../app/platform/planes";
import type { Job } from "../job-scope";
import type { Subscriber } from "../subscribers/subscriber";
import { subscriptions } from "../subscriptions";
import type { Outcome } from "./loop";
import { react, type Failed, type On, type Turn } from "./react";

/** How events are handled: who reacts, and how long (ms) one reaction may take. */
export type Handling = { table: Record<string, readonly Subscriber[]>; patience: number };

/** An event of this turn, and the gravest failure of those who react to it. */
type Open = { waiting: WaitingEvent; event: StoredEvent; subscribers: readonly Subscriber[]; worst: Failed | null };

function open(waiting: WaitingEvent, table: Handling["table"]): Open {
  const { data, handledBy, tries: _, parkedAt: __, ...event } = waiting;
  const subscribers = (table[event.type] ?? []).filter(({ name }) => !handledBy.has(name));
  const isUnreadable = subscribers.length > 0 && data === null;
  return {
    waiting,
    event: { ...event, data: data ?? {} },
    subscribers: isUnreadable ? [] : subscribers,
    worst: isUnreadable ? { failure: "event: unreadable", vital: false } : null,
  };
}

function noteWorst(one: Open, failed: Failed | null): void {
  if (failed && (one.worst === null || (failed.vital && !one.worst.vital))) one.worst = failed;
}

/**
 * Each event after the one before it, as they came: what is told of one may be what keeps the next from being told. Every reaction on its
 * own: one that fails keeps no other from happening.
 */
async function oneByOne(turn: Turn, all: readonly Open[]): Promise<void> {
  for (const one of all)
    for (const subscriber of one.subscribers)
      if (!subscriber.together) noteWorst(one, await react(turn, subscriber, [one.event]));
}

/** What is done once for several events: for each key, all events of the turn that say it. */
function groupsOf(all: readonly Open[]): { subscriber: Subscriber; of: Open[] }[] {
  const groups = new Map<string, { subscriber: Subscriber; of: Open[] }>();
  for (const one of all)
    for (const subscriber of one.subscribers) {
      if (!subscriber.together) continue;
      const key = `${subscriber.name}|${subscriber.together.key(one.event)}`;
      const group = groups.get(key) ?? { subscriber, of: [] };
      group.of.push(one);
      groups.set(key, group);
    }
  return [...groups.values()];
}

/** All of a group in one step; where that fails each on its own, so that one that can never be done takes no other along to be parked. */
async function atOnce(turn: Turn, { subscriber, of }: ReturnType<typeof groupsOf>[number]): Promise<void> {
  const together = of.map(({ event }) => event);
  if (of.length > 1 && (await react(turn, subscriber, together)) === null) return;
  for (const one of of) noteWorst(one, await react(turn, subscriber, [one.event]));
}

/** What happened, as a number: the clinic by a digest, nobody else at all. */
async function count({ platform }: On, { type, clinicId }: WaitingEvent): Promise<void> {
  const name = businessNames.find((one) => one === type);
  if (name) platform.note({ kind: "business", name, clinic: await clinicDigest(platform.tokens, clinicId) });
}

/** Writes down, in one step, who is done with what, which events that finishes, and what is tried again. @returns waits (ms) by event */
async function settle({ on, done }: Turn, all: readonly Open[]): Promise<Map<string, number>> {
  const now = on.now();
  const waits = new Map<string, number>();
  const finished: WaitingEvent[] = [];
  const notes: Statement[] = [];
  for (const { waiting, worst } of all) {
    if (worst === null) {
      finished.push(waiting);
      continue;
    }
    const failure = afterFailure(waiting, { ...worst, now });
    notes.push(noteFailure(on.db, waiting.id, failure));
    waits.set(waiting.id, failure.dueAt - now);
  }
  const ids = finished.map(({ id }) => id);
  const handled = ids.length > 0 ? [markHandled(on.db, ids, now)] : [];
  const batch = [...noteReceipts(on.db, done, now), ...handled, ...notes];
  if (batch.length > 0) await on.db.batch(batch as Statements);
  for (const waiting of finished) await count(on, waiting); // what was not written down is done again, and counted then
  return waits;
}

function outcomeOf(ids: readonly string[], waits: ReadonlyMap<string, number>): Outcome {
  const soonest = Math.min(...ids.map((id) => waits.get(id) ?? Infinity));
  return soonest < minutes(1) ? { retryAfter: Math.ceil(soonest / 1000) } : "ack";
}

/**
 * Handles those of the events of some messages that are not handled yet, and writes down of each whether it is. What is done once for
 * several goes beside the rest, so that what both ask of a database is asked together. What failed comes again: soon by the queue's own
 * retry, later by the relay, until it is handled or, alone, parked.
 * @returns what is to become of each message
 */
export async function handleMessages(
  job: Job,
  plane: Plane,
  messages: readonly (readonly string[])[],
  { table, patience }: Handling = { table: subscriptions, patience: seconds(15) },
): Promise<Outcome[]> {
  const on = job.on(plane);
  const turn: Turn = { job, on, patience, hung: new Set(), done: [] };
  const ids = [...new Set(messages.flat())];
  const placeOf = new Map(messages.flatMap((message, place) => message.map((id) => [id, place] as const)).toReversed());
  const all = (await readWaiting(on.db, ids, plane))
    .toSorted((a, b) => (placeOf.get(a.id) ?? 0) - (placeOf.get(b.id) ?? 0))
    .map((one) => open(one, table));
  await Promise.all([oneByOne(turn, all), ...groupsOf(all).map((group) => atOnce(turn, group))]);
  const waits = await settle(turn, all);
  return messages.map((message) => outcomeOf(message, waits));
}

/** Handles the events of one message. */
export async function handleEvents(
  job: Job,
  plane: Plane,
  ids: readonly string[],
  handling?: Handling,
): Promise<Outcome> {
  const [outcome = "ack"] = await handleMessages(job, plane, [ids], handling);
  return outcome;
}
