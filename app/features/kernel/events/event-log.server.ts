import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import { insertMany, isAmong, leaveStanding } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Plane } from "~/platform/planes";
import { livesHere } from "../fence/fence.server";
import { domainEvent, eventReceipt } from "./domain-event.both.table";
import type { StoredEvent } from "./event";
import type { EventFailure } from "./event-tries.policy";

type Db = ClinicDb | DirectoryDb;

/** An event that waits to be handled; `data` is null when it cannot be read. */
export type WaitingEvent = Omit<StoredEvent, "data"> & {
  data: StoredEvent["data"] | null;
  tries: number;
  parkedAt: number | null;
  /** Subscribers that have done their part. */
  handledBy: ReadonlySet<string>;
};

const selectWaiting = kept((db: Db, { ids }: Places<"ids">, plane: Plane) =>
  db
    .select({
      id: domainEvent.id,
      clinicId: domainEvent.clinicId,
      type: domainEvent.type,
      aggregateId: domainEvent.aggregateId,
      version: domainEvent.version,
      // As text: one row that is no JSON must not keep the others from being read.
      json: sql<string>`${domainEvent.data}`.as("json"),
      actorId: domainEvent.actorId,
      requestId: domainEvent.requestId,
      occurredAt: domainEvent.occurredAt,
      tries: domainEvent.tries,
      parkedAt: domainEvent.parkedAt,
    })
    .from(domainEvent)
    .where(and(isAmong(domainEvent.id, ids), isNull(domainEvent.handledAt), livesHere(plane)))
    .orderBy(asc(domainEvent.occurredAt), asc(domainEvent.id)),
);

const selectReceipts = kept((db: Db, { ids }: Places<"ids">) =>
  db
    .select({ eventId: eventReceipt.eventId, subscriber: eventReceipt.subscriber })
    .from(eventReceipt)
    .where(isAmong(eventReceipt.eventId, ids)),
);

function parsed(json: string): StoredEvent["data"] | null {
  try {
    return JSON.parse(json) as StoredEvent["data"];
  } catch {
    return null;
  }
}

/** Those of these events that are not handled yet and are to be handled on this plane, in the order they happened. */
export async function readWaiting(db: Db, ids: readonly string[], plane: Plane): Promise<WaitingEvent[]> {
  const asked = { ids: JSON.stringify(ids) };
  const [events, receipts] = await db.batch([selectWaiting(db, asked, plane), selectReceipts(db, asked)]);
  return events.map(({ json, ...event }) => ({
    ...event,
    data: parsed(json),
    handledBy: new Set(receipts.filter(({ eventId }) => eventId === event.id).map(({ subscriber }) => subscriber)),
  }));
}

/** What an event of a clinic says, found by what it happened to: for what is looked up long after it was handled; null when there is none. */
export async function findEventData(
  db: ClinicDb,
  { clinicId }: { clinicId: string },
  { aggregateId, version }: Pick<StoredEvent, "aggregateId" | "version">,
): Promise<unknown> {
  const [row] = await db
    .select({ json: sql<string>`${domainEvent.data}`.as("json") })
    .from(domainEvent)
    .where(
      and(
        eq(domainEvent.aggregateId, aggregateId),
        eq(domainEvent.version, version),
        eq(domainEvent.clinicId, clinicId),
      ),
    );
  return row ? parsed(row.json) : null;
}

/** Statement that says a subscriber is done with an event; in the same batch as its effect it fails a second delivery. */
export function receipt(db: Db, eventId: string, subscriber: string, now: number): Statement {
  return db.insert(eventReceipt).values({ eventId, subscriber, handledAt: now });
}

/** Statements that say which subscribers are done with which events; what was said before stands. */
export function noteReceipts(
  db: Db,
  done: readonly { eventId: string; subscriber: string }[],
  now: number,
): Statement[] {
  const rows = done.map((one) => ({ ...one, handledAt: now }));
  return insertMany(db, eventReceipt, rows, leaveStanding);
}

/** Whether a subscriber is done with an event. */
export async function isHandled(db: Db, eventId: string, subscriber: string): Promise<boolean> {
  const row = await db
    .select({ eventId: eventReceipt.eventId })
    .from(eventReceipt)
    .where(and(eq(eventReceipt.eventId, eventId), eq(eventReceipt.subscriber, subscriber)))
    .get();
  return row !== undefined;
}

const updateHandled = kept((db: Db, { ids, now }: Places<"ids" | "now">) =>
  db
    .update(domainEvent)
    .set({ handledAt: sql`${now}`, failure: null, parkedAt: null })
    .where(and(isAmong(domainEvent.id, ids), isNull(domainEvent.handledAt))),
);

/** Statement that says that all subscribers of events are done. */
export function markHandled(db: Db, ids: readonly string[], now: number): Statement {
  return updateHandled(db, { ids: JSON.stringify(ids), now });
}

/** Statement that notes that handling an event has failed; another consumer may have done it meanwhile. */
export function noteFailure(db: Db, id: string, failure: EventFailure): Statement {
  return db
    .update(domainEvent)
    .set(failure)
    .where(and(eq(domainEvent.id, id), isNull(domainEvent.handledAt)));
}
