import { and, asc, inArray, isNull, lt } from "drizzle-orm";
import { log } from "~/platform/log";
import { domainEvent } from "./domain-event.table";
import type { Ctx } from "./ctx";
import { minutes } from "~/lib/duration";

/** Events one queue message carries. */
const idsPerMessage = 50;

/**
 * Puts committed events on the `events` queue and marks them sent. A failure is logged and left to `relayEvents`:
 * the events are already safe in the log.
 */
export async function announce(ctx: Pick<Ctx, "db" | "plane" | "platform" | "now">, ids: string[]): Promise<void> {
  try {
    await ctx.platform.sendEvents({ v: 1, plane: ctx.plane, ids });
    await ctx.db.update(domainEvent).set({ sentAt: ctx.now() }).where(inArray(domainEvent.id, ids));
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log({ event: "relay.send_failed", plane: ctx.plane, count: ids.length, error: reason });
  }
}

/**
 * Sends events that were committed but never announced (the isolate died, the queue was down). Run by cron.
 * @returns how many it tried to send; at most 500 a run
 */
export async function relayEvents(ctx: Pick<Ctx, "db" | "plane" | "platform" | "now">): Promise<number> {
  const settled = ctx.now() - minutes(1); // younger ones are still being announced by their own request
  const unsent = await ctx.db
    .select({ id: domainEvent.id })
    .from(domainEvent)
    .where(and(isNull(domainEvent.sentAt), lt(domainEvent.occurredAt, settled)))
    .orderBy(asc(domainEvent.occurredAt), asc(domainEvent.id))
    .limit(500);
  for (let i = 0; i < unsent.length; i += idsPerMessage) {
    await announce(
      ctx,
      unsent.slice(i, i + idsPerMessage).map((e) => e.id),
    );
  }
  return unsent.length;
}
