import { eq } from "drizzle-orm";
import type { AnyActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { everyRow } from "~/features/kernel/personal-rows.server";
import { onShard } from "../clinic/on-shard";
import { shardOfClinic } from "../clinic/shard-directory.server";
import { membership } from "./membership.directory.table";

/** Every place that an account has or had, closed ones too, each on its shard. */
export async function placesOfAccount(ctx: BothPlanesCtx<AnyActor>, accountId: string): Promise<PersonPlace[]> {
  const places: PersonPlace[] = [];
  const own = eq(membership.accountId, accountId);
  for await (const row of everyRow(ctx, membership, own, [membership.clinicId, membership.role])) {
    const { id: memberId, clinicId, role } = row;
    const onClinic = onShard(ctx, await shardOfClinic(ctx, clinicId));
    places.push({ ...onClinic, clinicId, memberId, accountId, role, isKept: false });
  }
  return places;
}
