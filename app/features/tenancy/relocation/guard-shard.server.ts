import { sql } from "drizzle-orm";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { guardTables } from "./guards.repo.server";

/**
 * Guards tables that have come, or were made anew, since clinics moved on this shard; where none ever did there is nothing to guard.
 * @returns guards put up
 */
export async function guardShard({ db }: ClinicCtx<SystemActor>): Promise<number> {
  const moved = await db.all(sql`select 1 as n from clinic_fence limit 1`);
  return moved.length === 0 ? 0 : guardTables(db);
}
