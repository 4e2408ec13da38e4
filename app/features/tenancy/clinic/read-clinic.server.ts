import { sql } from "drizzle-orm";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import type { PlatformActor } from "~/features/kernel/actor";
import { readClinicPlan, type ClinicPlan } from "~/features/plans/clinic-plan/read-clinic-plan.server";
import { AppError } from "~/lib/app-error";
import { shardNames, type ShardName } from "~/platform/planes";
import { openOwnerInvitation } from "../invitation/invite-owner.server";
import { requireRole } from "../login/require-role";
import { findLast, type Relocation } from "../relocation/relocation.repo.server";
import { findClinic } from "./clinic.repo.server";
import { knownFlags, type ClinicFlag } from "./flags";
import { standingOf, type Standing } from "./standing";

/** A clinic as the platform sees it: how many, how much, where; nothing of whom, and nothing clinical. */
export type SeenClinic = {
  id: string;
  name: string;
  kind: "practice" | "platform";
  shard: ShardName;
  /** Every shard there is. */
  shards: ShardName[];
  standing: Standing;
  suspendedAt: number | null;
  closesAt: number | null;
  flags: ClinicFlag[];
  version: number;
  createdAt: number;
  people: Record<"patient" | "psychologist" | "admin", number>;
  /** Bytes that its files take. */
  storage: number;
  plan: ClinicPlan | null;
  /** Who was invited to administer it first, while they can still come. */
  invited: { name: string; email: string; expiresAt: number } | null;
  relocation: Pick<
    Relocation,
    "state" | "fromShard" | "toShard" | "copied" | "tries" | "failure" | "createdAt" | "endedAt"
  > | null;
};

/** People of a role that are counted at most: beyond, it is "many". */
export const mostCounted = 10_000;

async function countPeople(ctx: BothPlanesCtx<PlatformActor>, clinicId: string): Promise<SeenClinic["people"]> {
  const of = (role: keyof SeenClinic["people"]) =>
    sql`(select count(*) from (select 1 from membership where clinic_id = ${clinicId} and role = ${role} and disabled_at is null limit ${mostCounted}))`;
  const row = await ctx.db.get<SeenClinic["people"]>(
    sql`select ${of("patient")} as patient, ${of("psychologist")} as psychologist, ${of("admin")} as admin`,
  );
  return row;
}

async function storageOf(ctx: BothPlanesCtx<PlatformActor>, shard: ShardName, clinicId: string): Promise<number> {
  const row = await ctx
    .shard(shard)
    .get<{ used: number } | undefined>(
      sql`select used_bytes as used from clinic_storage where clinic_id = ${clinicId}`,
    );
  return row?.used ?? 0;
}

/** A clinic for the platform's page of it. @throws AppError `tenancy.clinic_not_found` */
export async function readClinic(
  ctx: BothPlanesCtx<PlatformActor>,
  { clinicId }: { clinicId: string },
): Promise<SeenClinic> {
  requireRole(ctx.actor, "platform");
  const row = await findClinic(ctx.db, clinicId);
  if (!row) throw new AppError("tenancy.clinic_not_found");
  const [people, storage, plan, relocation, invited] = await Promise.all([
    countPeople(ctx, clinicId),
    storageOf(ctx, row.shard, clinicId),
    readClinicPlan(ctx, { clinicId }).catch(() => null),
    findLast(ctx.db, clinicId),
    openOwnerInvitation(ctx, clinicId),
  ]);
  const { id, name, kind, shard, suspendedAt, closesAt, version, createdAt } = row;
  const standing = standingOf(row, ctx.now());
  const seen = {
    id,
    name,
    kind,
    shard,
    shards: [...shardNames],
    standing,
    suspendedAt,
    closesAt,
    flags: knownFlags(row.flags),
    version,
    createdAt,
    invited,
  };
  if (!relocation) return { ...seen, people, storage, plan, relocation: null };
  const { state, fromShard, toShard, copied, tries, failure, endedAt } = relocation;
  const move = { state, fromShard, toShard, copied, tries, failure, createdAt: relocation.createdAt, endedAt };
  return { ...seen, people, storage, plan, relocation: move };
}
