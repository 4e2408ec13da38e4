import { and, asc, eq, isNull, sql, type SQL } from "drizzle-orm";
import { AppError } from "~/lib/app-error";
import { announce } from "./announce.server";
import { commit } from "./commit.server";
import type { Ctx } from "../ctx";
import { domainEvent } from "./domain-event.both.table";

/** Failures after which people are shown an event: about a minute of trying. */
const shownFrom = 5;
const mostShown = 50;

/** An event whose effects do not happen; codes and times only. */
export type StuckEvent = {
  id: string;
  type: string;
  occurredAt: number;
  tries: number;
  failure: string | null;
  /** Not tried again by itself. */
  parkedAt: number | null;
};

/** Whose events: a clinic's, or all of the plane. */
type Whose = { clinicId: string } | "all";

const ofWhom = (whose: Whose): SQL | undefined =>
  whose === "all" ? undefined : eq(domainEvent.clinicId, whose.clinicId);

/** Events that fail again and again, oldest first; at most 50. The caller has asked whether one may see them. */
export async function listStuckEvents({ db }: Pick<Ctx, "db">, whose: Whose): Promise<StuckEvent[]> {
  return db
    .select({
      id: domainEvent.id,
      type: domainEvent.type,
      occurredAt: domainEvent.occurredAt,
      tries: domainEvent.tries,
      failure: domainEvent.failure,
      parkedAt: domainEvent.parkedAt,
    })
    .from(domainEvent)
    .where(and(sql`handled_at is null and tries > 0`, ofWhom(whose), sql`${domainEvent.tries} >= ${shownFrom}`))
    .orderBy(asc(domainEvent.occurredAt), asc(domainEvent.id))
    .limit(mostShown);
}

/**
 * Has a failing event tried again at once, with all its tries before it. One that was handled meanwhile stays as it is.
 * @throws AppError `request.not_found` for no event, or another clinic's
 */
export async function retryStuckEvent(ctx: Ctx, whose: Whose, id: string): Promise<void> {
  const { db } = ctx;
  const found = await db
    .select({ clinicId: domainEvent.clinicId, handledAt: domainEvent.handledAt })
    .from(domainEvent)
    .where(and(eq(domainEvent.id, id), ofWhom(whose)))
    .get();
  if (!found) throw new AppError("request.not_found");
  if (found.handledAt !== null) return;
  await commit(ctx, {
    clinicId: found.clinicId,
    statements: [
      db
        .update(domainEvent)
        .set({ tries: 0, dueAt: ctx.now(), parkedAt: null })
        .where(and(eq(domainEvent.id, id), isNull(domainEvent.handledAt))),
    ],
    events: [],
    audit: { action: "kernel.retry_event", entity: "domain_event", entityId: id },
  });
  await announce(ctx, [id]);
}
