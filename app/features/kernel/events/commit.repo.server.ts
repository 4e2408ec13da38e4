import { and, eq } from "drizzle-orm";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import { insertMany } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { kernelIds } from "~/features/kernel/kernel.ids";
import { newId } from "~/lib/id";
import type { AnyActor } from "../actor";
import { auditEntry } from "../audit-entry.both.table";
import type { Idempotency, NewAudit } from "./change";
import type { NewEvent } from "./event";
import { whoseAndWhy } from "./right";
import type { Ctx } from "../ctx";
import { domainEvent } from "./domain-event.both.table";
import { idempotencyKey } from "./idempotency.both.table";

type Db = ClinicDb | DirectoryDb;
type Stamp = { clinicId: string | null; actorId: string | null; requestId: string; now: number };

/** Statements that append events to the log, to be handled at once. */
export function insertEvents(db: Db, events: (NewEvent & { id: string })[], stamp: Stamp): Statement[] {
  return insertMany(
    db,
    domainEvent,
    events.map((event) => ({
      id: event.id,
      clinicId: stamp.clinicId,
      type: event.type,
      aggregateId: event.aggregateId,
      version: event.version,
      data: event.data ?? {},
      actorId: stamp.actorId,
      requestId: stamp.requestId,
      occurredAt: stamp.now,
      dueAt: stamp.now,
    })),
  );
}

function roleOf(actor: AnyActor): string {
  if ("role" in actor) return actor.role;
  if ("platformRole" in actor) return "platform";
  if ("system" in actor) return "system";
  return "accountId" in actor ? "account" : "nobody";
}

/** Statements that append audit rows. */
export function insertAudits(db: Db, audits: NewAudit[], ctx: Ctx, stamp: Stamp): Statement[] {
  return insertMany(
    db,
    auditEntry,
    audits.map((audit) => ({
      id: newId(kernelIds.audit, stamp.now),
      clinicId: stamp.clinicId,
      actorId: stamp.actorId,
      actorRole: roleOf(ctx.actor),
      action: audit.action,
      entity: audit.entity,
      entityId: audit.entityId,
      fields: audit.fields ?? [],
      reason: audit.reason ?? null,
      ...whoseAndWhy(ctx.actor, audit),
      ip: ctx.request.address,
      userAgent: ctx.request.userAgent.slice(0, 300),
      requestId: stamp.requestId,
      createdAt: stamp.now,
    })),
  );
}

/** Statement that claims an idempotency key; it fails the batch when the key is taken. */
export function insertIdempotencyKey(db: Db, ownerId: string, idempotency: Idempotency, now: number): Statement {
  return db.insert(idempotencyKey).values({ ownerId, ...idempotency, createdAt: now });
}

/** What an owner's key made before, if anything. */
export async function findIdempotencyKey(
  db: Db,
  ownerId: string,
  key: string,
): Promise<{ fingerprint: string; resultId: string } | undefined> {
  return db
    .select({ fingerprint: idempotencyKey.fingerprint, resultId: idempotencyKey.resultId })
    .from(idempotencyKey)
    .where(and(eq(idempotencyKey.ownerId, ownerId), eq(idempotencyKey.key, key)))
    .get();
}

/** Query for whether something has begun under an id: its first event. */
export function selectBegun(db: Db, aggregateId: string) {
  return db
    .select({ id: domainEvent.id })
    .from(domainEvent)
    .where(and(eq(domainEvent.aggregateId, aggregateId), eq(domainEvent.version, 1)))
    .limit(1);
}
