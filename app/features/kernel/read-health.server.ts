import { asc, sql } from "drizzle-orm";
import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import { minutes, seconds } from "~/lib/duration";
import type { Platform } from "~/platform/platform";
import { shardNames } from "~/platform/planes";
import type { OpenShard } from "./ctx";
import { domainEvent } from "./events/domain-event.both.table";

export type ServiceState = "healthy" | "unhealthy";
export type Health = {
  status: "healthy" | "degraded";
  /** Instant in ms at which the parts were asked. */
  checkedAt: number;
  services: Record<"database" | "cache" | "storage" | "realtime" | "queue" | "sos", ServiceState>;
};

export type HealthCtx = { directory: DirectoryDb; shard: OpenShard; platform: Pick<Platform, "probes">; now(): number };

const limitPerPart = seconds(2);
const freshFor = seconds(2);
/** An event that is due for longer than this means that neither its request nor the relay gets through to who handles it. */
const longestWait = minutes(5);

let last: Health | undefined;

/** Forgets the remembered answer. */
export function forgetHealth(): void {
  last = undefined;
}

/** The work's value, or null when it fails or takes longer than 2 s. */
async function within<T>(work: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limitPerPart);
  });
  const answer = await Promise.race([work.catch(() => null), late]);
  clearTimeout(timer);
  return answer;
}

/** Since when the event of a plane that waits longest is due; `undefined` when none waits. One row by index. */
async function waitingSince(db: DirectoryDb | ClinicDb): Promise<{ since: number | undefined }> {
  const oldest = await db
    .select({ dueAt: domainEvent.dueAt })
    .from(domainEvent)
    .where(sql`handled_at is null`)
    .orderBy(asc(domainEvent.dueAt))
    .limit(1)
    .get();
  return { since: oldest?.dueAt };
}

async function answers(probe: Promise<void>): Promise<ServiceState> {
  return (await within(probe.then(() => true))) ? "healthy" : "unhealthy";
}

async function askAll(ctx: HealthCtx): Promise<Health> {
  const databases = [ctx.directory, ...shardNames.map((name) => ctx.shard(name))];
  const { probes } = ctx.platform;
  const [cache, storage, realtime, sos, ...planes] = await Promise.all([
    answers(probes.cache()),
    answers(probes.storage()),
    answers(probes.realtime()),
    answers(probes.sos()),
    ...databases.map((db) => within(waitingSince(db))),
  ]);
  const now = ctx.now();
  const database = planes.every((plane) => plane !== null) ? "healthy" : "unhealthy";
  const stuck = planes.some((plane) => plane?.since !== undefined && now - plane.since > longestWait);
  const queue = database === "unhealthy" || stuck ? "unhealthy" : "healthy";
  const services = { database, cache, storage, realtime, queue, sos } as const;
  const status = Object.values(services).every((state) => state === "healthy") ? "healthy" : "degraded";
  return { status, checkedAt: now, services };
}

/**
 * How our own parts are: every database, KV, R2, Durable Objects, and whether committed events are handled.
 * Asked in parallel, 2 s each at most; an answer serves everybody in this isolate for 2 s, so probing costs nothing.
 */
export async function readHealth(ctx: HealthCtx): Promise<Health> {
  const now = ctx.now();
  if (last && now - last.checkedAt < freshFor) return last;
  last = await askAll(ctx);
  return last;
}
