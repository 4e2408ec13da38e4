import type { ClinicCtx } from "../../app/features/kernel/ctx";
import type { SystemActor } from "../../app/features/kernel/actor";
import type { StoredEvent } from "../../app/features/kernel/events/event";
import { receipt } from "../../app/features/kernel/events/event-log.server";
import { shardOfClinic } from "../../app/features/tenancy/clinic/shard-directory.server";
import { bothPlanes, type Job } from "../job-scope";

/** Reacts to one event. Called at least once: its effect and its receipt go into one batch, or it is harmless twice. */
export type Subscriber = {
  name: string;
  /** Somebody's safety hangs on it: it is tried for ever. */
  vital?: true;
  handle(job: Job, event: StoredEvent, on: ReturnType<Job["on"]>): Promise<void>;
};

/** A subscriber whose effect is harmless twice (it may stand on another plane than its event); the receipt saves doing it twice. */
export function effect(
  name: string,
  work: (job: Job, event: StoredEvent, on: ReturnType<Job["on"]>) => Promise<void>,
): Subscriber {
  return {
    name,
    async handle(job, event, on) {
      await work(job, event, on);
      await on.db.batch([receipt(on.db, event.id, name, on.now())]);
    },
  };
}

/** The clinic's shard, as a job works with it. */
export async function shardOf(job: Job, clinicId: string): Promise<ClinicCtx<SystemActor>> {
  return job.shard(await shardOfClinic(bothPlanes(job), clinicId));
}

/** A text in an event's data; undefined when there is none. */
export function textIn({ data }: StoredEvent, name: string): string | undefined {
  const value = data[name];
  return typeof value === "string" ? value : undefined;
}

/** The two whom a care link binds, as its events name them; null when one is missing. */
export function pairOf(event: StoredEvent): { patientId: string; psychologistId: string } | null {
  const [patientId, psychologistId] = [textIn(event, "patientId"), textIn(event, "psychologistId")];
  return patientId && psychologistId ? { patientId, psychologistId } : null;
}
