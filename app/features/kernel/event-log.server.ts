import { and, asc, eq } from "drizzle-orm";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { domainEvent } from "./domain-event.table";
import { eventReceipt } from "./event-receipt.table";
import type { StoredEvent } from "./event";

type Db = ClinicDb | DirectoryDb;

/** Events by id, in the order they happened. */
export async function readEvents(db: Db, ids: string[]): Promise<StoredEvent[]> {
  return db
    .select({
      id: domainEvent.id,
      clinicId: domainEvent.clinicId,
      type: domainEvent.type,
      aggregateId: domainEvent.aggregateId,
      version: domainEvent.version,
      data: domainEvent.data,
      actorId: domainEvent.actorId,
      requestId: domainEvent.requestId,
      occurredAt: domainEvent.occurredAt,
    })
    .from(domainEvent)
    .where(isAmong(domainEvent.id, ids))
    .orderBy(asc(domainEvent.occurredAt), asc(domainEvent.id));
}

/** Statement that says a subscriber is done with an event; in the same batch as its effect it fails a second delivery. */
export function receipt(db: Db, eventId: string, subscriber: string, now: number): Statement {
  return db.insert(eventReceipt).values({ eventId, subscriber, handledAt: now });
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
