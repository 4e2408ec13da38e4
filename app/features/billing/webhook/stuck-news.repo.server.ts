import { and, asc, eq, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { clinic } from "~/features/tenancy/clinic/clinic.directory.table";
import { subscription } from "../subscription/subscription.directory.table";

/** A message of Stripe's that is not handled: ids, kind and times. Nothing of a card ever comes here. */
export type StuckNews = {
  id: string;
  /** Stripe's own id of it, and what it says happened. */
  eventId: string;
  type: string;
  customerId: string;
  /** The clinic that is this customer; null for nobody of ours. */
  clinicName: string | null;
  occurredAt: number;
  tries: number;
  failure: string | null;
  /** Not tried again by itself. */
  parkedAt: number | null;
};

const mostShown = 50;

/** Messages of Stripe's that have failed and are not handled yet, oldest first; at most 50. Read from the index of what waits. */
export async function listUnhandled(db: DirectoryDb): Promise<StuckNews[]> {
  const customerId = sql<string>`json_extract(${domainEvent.data}, '$.customerId')`;
  return db
    .select({
      id: domainEvent.id,
      eventId: domainEvent.aggregateId,
      type: sql<string>`json_extract(${domainEvent.data}, '$.type')`.as("stripe_type"),
      customerId: sql<string>`${customerId}`.as("customer_id_said"),
      clinicName: sql<string | null>`${clinic.name}`.as("clinic_name"),
      occurredAt: domainEvent.occurredAt,
      tries: domainEvent.tries,
      failure: domainEvent.failure,
      parkedAt: domainEvent.parkedAt,
    })
    .from(domainEvent)
    .leftJoin(subscription, sql`${subscription.customerId} = ${customerId}`)
    .leftJoin(clinic, eq(clinic.id, subscription.clinicId))
    .where(and(sql`handled_at is null and tries > 0`, eq(domainEvent.type, "stripe.event_received")))
    .orderBy(asc(domainEvent.occurredAt), asc(domainEvent.id))
    .limit(mostShown);
}
