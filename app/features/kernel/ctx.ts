import type { ClinicDb, DirectoryDb } from "~/db/client.server";
import type { Platform } from "~/platform/platform";
import type { Plane, ShardName } from "~/platform/planes";
import type {
  AccountActor,
  Actor,
  AdminActor,
  AnyActor,
  PatientActor,
  PlatformActor,
  PsychologistActor,
} from "./actor";

/** Where a request came from: for audit rows and logs. */
export type RequestMeta = {
  requestId: string;
  address: string;
  userAgent: string;
  /** Fetched ahead, for a page that nobody has opened yet: nothing counts as read. */
  isPrefetch?: boolean;
};

/** What every use case is given, explicit and never ambient. */
export type Ctx<A extends AnyActor = AnyActor, D extends ClinicDb | DirectoryDb = ClinicDb | DirectoryDb> = {
  actor: A;
  db: D;
  /** Which database `db` is: goes into event messages. */
  plane: Plane;
  platform: Platform;
  /** Instant in ms. */
  now(): number;
  request: RequestMeta;
};

/** A use case on a clinic's shard. */
export type ClinicCtx<A extends AnyActor = Actor> = Ctx<A, ClinicDb> & { plane: ShardName };
export type PatientCtx = ClinicCtx<PatientActor>;
export type PsychologistCtx = ClinicCtx<PsychologistActor>;

/** A use case on the directory. */
export type DirectoryCtx<A extends AnyActor = AnyActor> = Ctx<A, DirectoryDb> & { plane: "DIRECTORY" };
export type AccountCtx = DirectoryCtx<AccountActor>;

/** Opens a shard by name, for the few use cases that write to both planes (directory first, then an idempotent shard write). */
export type OpenShard = (shard: ShardName) => ClinicDb;
/** Both planes. The shard write must be one that an event's subscriber can repeat. */
export type BothPlanesCtx<A extends AnyActor = AnyActor> = DirectoryCtx<A> & { shard: OpenShard };
/** A psychologist with the directory beside her shard: her account, her CRP and what is found by code stand there. */
export type PsychologistPlanesCtx = PsychologistCtx & { both: BothPlanesCtx<PsychologistActor> };
export type AdminCtx = BothPlanesCtx<AdminActor> & { clinic: ClinicCtx<AdminActor> };
export type PlatformCtx = DirectoryCtx<PlatformActor>;

/** The tenant a repo function works in: begins every `where` on clinic data. */
export type Scope = { clinicId: string };
/** What is of one patient in it. */
export type PatientScope = Scope & { patientId: string };
