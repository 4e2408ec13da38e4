import type { Statement, Statements } from "~/db/statement";
import { kernelIds } from "~/features/kernel/kernel.ids";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import type { AnyActor } from "../actor";
import type { Ctx } from "../ctx";
import { announce } from "./announce.server";
import type { Change, NewAudit } from "./change";
import { insertAudits, insertEvents, insertIdempotencyKey } from "./commit.repo.server";

/** The constraint (table and columns, or index name) that a failed statement violated, or null for another failure. */
export function violatedConstraint(error: unknown): string | null {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    const found =
      /(?:UNIQUE|PRIMARY KEY|FOREIGN KEY|NOT NULL|CHECK) constraint failed(?:: ([^\n]+?))?(?:: SQLITE_|$)/m.exec(
        e.message,
      );
    if (found) return found[1] ?? "foreign key";
  }
  return null;
}

/** Thrown inside by a repeated idempotency key; `withIdempotency` turns it into the first result. */
export class RepeatedRequest extends Error {}

function ownerOf(actor: AnyActor): string | null {
  if ("memberId" in actor) return actor.memberId;
  if ("accountId" in actor) return actor.accountId;
  return null;
}

function toAppError(error: unknown, change: Change): Error {
  const violated = violatedConstraint(error);
  if (violated === null) return error instanceof Error ? error : new Error("commit failed");
  if (violated.includes("idempotency_key")) return new RepeatedRequest();
  for (const [name, told] of Object.entries(change.onConflict ?? {})) {
    if (!violated.includes(name)) continue;
    const { code, ...limit } = typeof told === "string" ? { code: told } : told;
    return new AppError(code, { ...limit, detail: violated, cause: error });
  }
  if (violated.includes("domain_event")) return new AppError("kernel.conflict", { detail: violated, cause: error });
  return error instanceof Error ? error : new Error(violated);
}

/** Entities that say themselves who they are. */
const ownEntities = new Set(["member", "membership", "account"]);

/** Whom an event's data names as the patient, where that is one. */
function patientsOf(event: Change["events"][number]): string[] {
  const { patientId, patientIds } = ("data" in event ? event.data : {}) as {
    patientId?: unknown;
    patientIds?: unknown;
  };
  const all: unknown[] = Array.isArray(patientIds) ? patientIds : [patientId];
  return all.filter((id) => typeof id === "string");
}

/** An audit row that does not say whose it is is about the patients whom the change's events name: a row for each, since each may ask who did what. */
function whoseFrom(events: Change["events"], audit: NewAudit): NewAudit[] {
  if (audit.subject !== undefined || ownEntities.has(audit.entity)) return [audit];
  const patients = [...new Set(events.flatMap(patientsOf))];
  return patients.length === 0 ? [audit] : patients.map((subject) => ({ ...audit, subject }));
}

/**
 * Writes a state change, its domain events, its audit rows and its idempotency key in one atomic batch, then announces
 * the events to the `events` queue. What is not handled is relayed by a cron, for as long as it takes.
 * @throws AppError `kernel.conflict` when somebody else changed the aggregate since it was read, or as `onConflict` says.
 */
export async function commit(ctx: Ctx, change: Change): Promise<void> {
  const now = ctx.now();
  const actorId = ownerOf(ctx.actor);
  const stamp = { clinicId: change.clinicId, actorId, requestId: ctx.request.requestId, now };
  const events = change.events.map((event) => ({ ...event, id: newId(kernelIds.event, now) }));
  const said = Array.isArray(change.audit) ? change.audit : [change.audit];
  const audits = said.flatMap((audit) => whoseFrom(change.events, audit));
  const batch: Statement[] = [
    ...(change.idempotency && actorId !== null ? [insertIdempotencyKey(ctx.db, actorId, change.idempotency, now)] : []),
    ...change.statements,
    ...insertEvents(ctx.db, events, stamp),
    ...insertAudits(ctx.db, audits, ctx, stamp),
  ];
  if (batch.length === 0) return;
  try {
    await ctx.db.batch(batch as Statements);
  } catch (error) {
    throw toAppError(error, change);
  }
  if (events.length > 0)
    ctx.platform.background(
      announce(
        ctx,
        events.map((e) => e.id),
      ),
    );
}
