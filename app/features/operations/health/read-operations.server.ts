import { desc, sql } from "drizzle-orm";
import { readSealLag } from "~/features/audit/seal/seal-lag.server";
import type { PlatformActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, Ctx } from "~/features/kernel/ctx";
import { countFaulted, countUnreviewed } from "~/features/disclosure/break-glass/count-unreviewed.server";
import { readBacklog, type Backlog } from "~/features/kernel/events/backlog.server";
import { listStuckEvents, type StuckEvent } from "~/features/kernel/events/stuck-events.server";
import { listJobRuns, type CronRun } from "~/features/kernel/jobs/run-job.server";
import { readHealth, type Health } from "~/features/kernel/read-health.server";
import { readFailedLately, type FailedLately } from "~/features/notifications/desk/failed-lately.server";
import { readOverdue } from "~/features/notifications/delivery/overdue.server";
import { listFailedMails, type FailedMail } from "~/features/notifications/mail/failed-mails.server";
import { readShardFill } from "~/features/tenancy/clinic/list-clinics.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { seconds } from "~/lib/duration";
import { inTime } from "~/lib/in-time";
import type { AuditorState } from "~/platform/objects/sos.server";
import type { CircuitLook } from "~/platform/outside/breaker.server";
import { planeNames, type Plane, type ShardName } from "~/platform/planes";
import { restoreDrill } from "../drill/restore-drill.directory.table";

type HealthCtx = BothPlanesCtx<PlatformActor>;

/** Providers whose circuit is looked at: the push services are those of the four browsers. */
export const watchedCircuits = [
  ...["resend", "twilio", "twilio-whatsapp", "stripe", "turn", "openai"],
  ...["push:fcm.googleapis.com", "push:updates.push.services.mozilla.com", "push:web.push.apple.com"],
] as const;

/** A part that does not answer within this (ms) is shown as such; the page is there all the same. */
const patience = seconds(2);

export type PlaneFacts = {
  plane: Plane;
  /** Bytes of the database. */
  size: number;
  backlog: Backlog;
  stuck: StuckEvent[];
  unsealed: Backlog;
  /** Of a shard: what should have gone out and has not. */
  overdue: Backlog;
  /** Of a shard: what could not be brought to somebody in the last days, by channel and cause. */
  failed: FailedLately[];
  /** Of a shard: clinics with exceptional accesses that were closed without review in the last months, and how many. */
  unreviewed: { clinicId: string; count: number }[];
  /** The same of those that the clinic said were not right. */
  faulted: { clinicId: string; count: number }[];
};
export type Fill = { name: ShardName; members: number; clinics: number };
export type Drill = typeof restoreDrill.$inferSelect;

/** Everything that the page of health judges; null is what did not answer. */
export type Facts = {
  services: Health["services"];
  planes: (PlaneFacts | { plane: Plane; down: true })[];
  runs: CronRun[] | null;
  fill: Fill[] | null;
  mails: FailedMail[] | null;
  auditor: AuditorState | null;
  circuits: { key: string; look: CircuitLook | null }[];
  /** The last try; undefined where there has been none. */
  drill: Drill | undefined | null;
};

const orNull = <T>(work: Promise<T>): Promise<T | null> => inTime(work, patience, () => null).catch((): null => null);

/** The same caller on one of the planes. */
export function onPlane(ctx: HealthCtx, plane: Plane): Ctx<PlatformActor> {
  return plane === "DIRECTORY" ? ctx : { ...ctx, db: ctx.shard(plane), plane };
}

const nothing: Backlog = { waiting: 0, since: null };

async function readPlane(ctx: HealthCtx, plane: Plane): Promise<PlaneFacts> {
  const on = onPlane(ctx, plane);
  const shard = plane === "DIRECTORY" ? null : { db: ctx.shard(plane), now: ctx.now };
  const [{ meta }, backlog, stuck, unsealed, overdue, failed, unreviewed, faulted] = await Promise.all([
    on.db.run(sql`select 1`),
    readBacklog(on),
    listStuckEvents(on, "all"),
    readSealLag(on),
    shard ? readOverdue(shard) : nothing,
    shard ? readFailedLately(shard) : [],
    shard ? countUnreviewed(shard) : [],
    shard ? countFaulted(shard) : [],
  ]);
  return { plane, size: meta.size_after, backlog, stuck, unsealed, overdue, failed, unreviewed, faulted };
}

/**
 * How the whole of it is, for who runs the platform: parts, queues, dead letters, jobs, shards, sealing, circuits, the last drill. Each
 * is asked at the same time, by index, and for two seconds at most; none says anything of anybody.
 */
export async function readOperations(ctx: HealthCtx): Promise<Facts> {
  requireRole(ctx.actor, "platform");
  const { platform } = ctx;
  const newest = ctx.db.select().from(restoreDrill).orderBy(desc(restoreDrill.triedAt)).limit(1).get();
  const [health, planes, runs, fill, mails, auditor, drill, circuits] = await Promise.all([
    readHealth({ directory: ctx.db, shard: ctx.shard, platform, now: ctx.now }),
    Promise.all(
      planeNames.map(async (plane) => (await orNull(readPlane(ctx, plane))) ?? { plane, down: true as const }),
    ),
    orNull(listJobRuns(ctx)),
    orNull(readShardFill(ctx)),
    orNull(listFailedMails(ctx)),
    orNull(platform.sos.auditor()),
    orNull(newest),
    Promise.all(watchedCircuits.map(async (key) => ({ key, look: await orNull(platform.circuit(key)) }))),
  ]);
  return { services: health.services, planes, runs, fill, mails, auditor, circuits, drill };
}
