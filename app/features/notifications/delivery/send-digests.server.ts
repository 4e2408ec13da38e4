import { sql } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { moveDeliveries } from "./delivery.repo.server";
import { delivery } from "./delivery.table";
import { endedQuiet, heldFor } from "./due.repo.server";
import { queueDeliveries } from "./queue-deliveries.server";

/** Deliveries looked at by one run on one shard. */
const mostAtOnce = 400;

type Jobs = ClinicCtx<SystemActor>;
type Waiting = Awaited<ReturnType<typeof endedQuiet>>[number];

function held(clinicId: string, ids: string[]) {
  return sql`${delivery.clinicId} = ${clinicId} and ${delivery.state} = 'held' and ${isAmong(delivery.id, ids)}`;
}

function drop(ctx: Jobs, clinicId: string, ids: string[], cause: string): Statement[] {
  if (ids.length === 0) return [];
  return [...moveDeliveries(ctx.db, held(clinicId, ids), { state: "dropped", cause, settledAt: ctx.now() })];
}

/** Lets what waited for one member and channel go as one message: the first carries how many, the others are gathered in it. */
async function digest(ctx: Jobs, waiting: Waiting): Promise<number> {
  const { db, now, platform, plane } = ctx;
  const { clinicId } = waiting;
  const all = await heldFor(db, waiting);
  const news = all.filter(({ told, readAt }) => told !== null && readAt === null).map(({ id }) => id);
  const past = all.map(({ id }) => id).filter((id) => !news.includes(id));
  const [first, ...others] = news;
  const statements = [...drop(ctx, clinicId, past, "read_already"), ...drop(ctx, clinicId, others, "gathered")];
  if (first !== undefined) {
    const next = { state: "pending", nextTryAt: now(), gathers: news.length } as const;
    statements.push(...moveDeliveries(db, held(clinicId, [first]), next));
  }
  const [one, ...more] = statements;
  if (one) await db.batch([one, ...more]);
  if (first !== undefined) await queueDeliveries(platform, plane, waiting, [{ id: first }]);
  return news.length;
}

/**
 * Sends what waited for the end of quiet hours: one digest per member and channel. Twice does no harm: a delivery leaves `held`
 * once. Run by cron. @returns notices let go
 */
export async function sendDigests(ctx: Jobs): Promise<number> {
  let gone = 0;
  for (const waiting of await endedQuiet(ctx.db, ctx.now(), mostAtOnce)) gone += await digest(ctx, waiting);
  return gone;
}
