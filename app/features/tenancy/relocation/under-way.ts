import type { ClinicDb } from "~/db/client.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import type { Turn } from "./fence.repo.server";
import type { Relocation } from "./relocation.repo.server";
import type { ShardTable } from "./shard-tables.repo.server";

/** A move as one runner works at it: whose turn it is goes with every write. */
export type UnderWay = {
  ctx: BothPlanesCtx<SystemActor>;
  row: Relocation;
  turn: Turn;
  from: ClinicDb;
  to: ClinicDb;
  /** The tables of the clinic, as the shard that it leaves has them. */
  tables(): Promise<ShardTable[]>;
};
