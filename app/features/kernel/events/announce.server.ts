import { asc, lte, sql, and } from "drizzle-orm";
import { minutes } from "~/lib/duration";
import { inParts } from "~/lib/in-parts";
import { log } from "~/platform/log";
import type { Ctx } from "../ctx";
import { livesHere } from "../fence/fence.server";
import { domainEvent } from "./domain-event.both.table";

/** Events one queue message carries. */
const idsPerMessage = 50;
/** Events one run of the relay sends on a plane; the others wait for those to be handled. */
const mostAtOnce = 2000;
/** What is due for so long (ms) is in nobody's hands: neither its own request's nor a queue's that tries again. */
const overdue = minutes(1);

type Announcing = Pick<Ctx, "plane" | "platform">;

/** Puts committed events on the `events` queue. A failure is logged and left to `relayEvents`: the events are safe in the log. */
export async function announce({ platform, plane }: Announcing, ids: string[]): Promise<void> {
  try {
    for (const part of inParts(ids, idsPerMessage)) await platform.sendEvents({ v: 1, plane, ids: part });
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown";
    log({ event: "relay.send_failed", plane, count: ids.length, error: reason });
  }
}

/**
 * Sends events that are not handled though they are due: the isolate died, the queue or its consumers were down, a subscriber
 * failed. Again and again, until they are handled; what is handled already is passed over by the consumer. Run by cron.
 * @returns how many it tried to send; it reads no more rows than that
 */
export async function relayEvents(ctx: Pick<Ctx, "db" | "plane" | "platform" | "now">): Promise<number> {
  const waiting = await ctx.db
    .select({ id: domainEvent.id })
    .from(domainEvent)
    .where(and(sql`handled_at is null`, lte(domainEvent.dueAt, ctx.now() - overdue), livesHere(ctx.plane)))
    .orderBy(asc(domainEvent.dueAt), asc(domainEvent.id))
    .limit(mostAtOnce);
  if (waiting.length > 0)
    await announce(
      ctx,
      waiting.map(({ id }) => id),
    );
  return waiting.length;
}
