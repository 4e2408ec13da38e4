import type { ClinicCtx } from "../../app/features/kernel/ctx";
import type { SystemActor } from "../../app/features/kernel/actor";
import type { StoredEvent } from "../../app/features/kernel/events/event";
import { shardOfClinic } from "../../app/features/tenancy/clinic/shard-directory.server";
import { bothPlanes, type Job } from "../job-scope";

/** Reacts to events. Called at least once: its effect and its receipt go into one batch, or it is harmless twice. */
export type Subscriber = {
  name: string;
  /** Somebody's safety hangs on it: it is tried for ever. */
  vital?: true;
  /** It is harmless twice and writes no receipt: whoever has it react writes that down, with those of others. */
  isEffect?: true;
  handle(job: Job, event: StoredEvent, on: ReturnType<Job["on"]>): Promise<void>;
  /** What is done once for several events, in this place of `handle`: for all of a turn that say the same key. */
  together?: {
    key(event: StoredEvent): string;
    handle(job: Job, events: readonly StoredEvent[], on: ReturnType<Job["on"]>): Promise<void>;
  };
};

/** A subscriber whose effect is harmless twice (it may stand on another plane than its event); the receipt saves doing it twice. */
export function effect(name: string, handle: Subscriber["handle"]): Subscriber {
  return { name, isEffect: true, handle };
}

/**
 * An effect that looks at how things stand, or can take several at once: events that happened close together cost it one time of work.
 * @param key what events must have in common
 */
export function effectOnce(
  name: string,
  key: (event: StoredEvent) => string,
  work: (job: Job, events: readonly StoredEvent[]) => Promise<void>,
): Subscriber {
  return {
    name,
    isEffect: true,
    handle: (job, event) => work(job, [event]),
    together: { key, handle: (job, events) => work(job, events) },
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
