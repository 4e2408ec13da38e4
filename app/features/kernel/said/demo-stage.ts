import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import type { ShardName } from "~/platform/planes";
import type { Platform } from "~/platform/platform";
import type { PatientActor, PsychologistActor, Role } from "../actor";
import type { ClinicCtx } from "../ctx";

/** Somebody of the demo data, with fixed ids, so that seeding again finds the same people. */
export type DemoPerson = {
  accountId: string;
  memberId: string;
  email: string;
  name: string;
  role: Role;
  clinic: { id: string; name: string; shard: ShardName };
  crp?: string;
};

/** Who cares for whom. The first pair is the one that guests look at. */
export type DemoCare = { linkId: string; patient: DemoPerson; psychologist: DemoPerson };

/** What a feature writes its demo data with: through its use cases, as the demo people, at instants of the past. */
export type DemoStage = {
  /** Instant in ms that the data leads up to. */
  now: number;
  care: readonly DemoCare[];
  /** The first clinic's. */
  team: { beatriz: DemoPerson; marcelo: DemoPerson; sonia: DemoPerson };
  shard(name: ShardName): ClinicDb;
  directory: DirectoryDb;
  platform: Platform;
  actingAs<R extends "patient" | "psychologist">(
    person: DemoPerson,
    role: R,
    at: number,
  ): ClinicCtx<R extends "patient" ? PatientActor : PsychologistActor>;
  /** The instant (ms) of a local time (`HH:MM`) some days before now. */
  moment(daysAgo: number, at: string): number;
  /** A fixed id. @param number within its kind */
  demoId(prefix: string, number: number): string;
};

/** A feature's part of the demo data (`<x>.demo.ts`): written anew at each seeding, once what hangs on a patient is cleared. */
export type Demo = (stage: DemoStage) => Promise<void>;
