import { isHandled, noteReceipts } from "../../app/features/kernel/events/event-log.server";
import type { StoredEvent } from "../../app/features/kernel/events/event";
import { AppError } from "../../app/lib/app-error";
import { inTime } from "../../app/lib/in-time";
import { log } from "../../app/platform/log";
import type { Job } from "../job-scope";
import type { Subscriber } from "../subscribers/subscriber";

export type On = ReturnType<Job["on"]>;
export type Failed = { failure: string; vital: boolean };
/** A subscriber that is done with an event. */
export type Done = { eventId: string; subscriber: string };

/** What one turn of the consumer works with. `hung`: reactions of a clinic that did not end in time, they are not waited for again. */
export type Turn = { job: Job; on: On; patience: number; hung: Set<string>; done: Done[] };

class TookTooLong extends Error {
  override name = "TookTooLong";
}

/** What ends after it was given up is written down all the same, so that it is not begun again. */
async function noteLate({ on }: Turn, work: Promise<void>, done: Done[]): Promise<void> {
  await work.then(
    () => on.db.batch(noteReceipts(on.db, done, on.now()) as never),
    () => undefined,
  );
}

/**
 * One reaction, to one event or to several at once. Where its receipt is not written with its effect it is put down for the turn's end:
 * what dies before that is done again, and is harmless twice.
 */
export async function react(turn: Turn, subscriber: Subscriber, events: readonly StoredEvent[]) {
  const { job, on, patience, hung } = turn;
  const { name, vital = false, isEffect = false, handle, together } = subscriber;
  const [event] = events;
  if (event === undefined) return null;
  const key = `${name}|${event.clinicId}`;
  const done = events.map(({ id }) => ({ eventId: id, subscriber: name }));
  try {
    if (hung.has(key)) throw new TookTooLong();
    const work = together ? together.handle(job, events, on) : handle(job, event, on);
    await inTime(work, patience, () => {
      hung.add(key);
      if (isEffect) void noteLate(turn, work, done).catch(() => undefined);
      throw new TookTooLong();
    });
    if (isEffect) turn.done.push(...done);
    return null;
  } catch (error) {
    // Another delivery of the event may have been faster, and its receipt have refused ours.
    if (events.length === 1 && (await isHandled(on.db, event.id, name).catch(() => false))) return null;
    // A refusal of ours says by its code what a person can do about it.
    const cause = error instanceof AppError ? error.code : error instanceof Error ? error.name : "unknown";
    const failure = `${name}: ${cause}`;
    // Of several that failed together each is tried alone, and says then whether it has failed.
    if (events.length === 1) log({ event: "event.failed", eventId: event.id, type: event.type, failure });
    return { failure, vital };
  }
}
