import type { SystemActor } from "~/features/kernel/actor";
import type { AdminCtx, BothPlanesCtx, PatientCtx, Scope } from "~/features/kernel/ctx";
import { devicesQuery, pointsBeside } from "~/features/notifications/reach/find-contact-points.server";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { requireRole } from "~/features/tenancy/login/require-role";
import type { ShardName } from "~/platform/planes";
import { askBoard } from "../board/ask-board.server";
import type { Duty } from "../duty";
import { selectCovered, selectCoveredIds } from "./setting.repo.server";

/** A psychologist who could not be reached as the ladder supposes. */
export type Gap = {
  id: string;
  name: string;
  /** No proved phone, nor a device that may be pushed to: an e-mail is all that is left. */
  noFastChannel: boolean;
  /** Not even a proved e-mail. */
  unreachable: boolean;
  noSubstitute: boolean;
};

/** Psychologists looked at in one go. */
const pageSize = 60;

type GapsCtx = BothPlanesCtx<SystemActor> | AdminCtx;

/** Gaps among a clinic's psychologists, in order of name, and where to look on; null at the end. One round on the shard, then one on the directory. */
export async function findGaps(
  ctx: GapsCtx,
  shard: ShardName,
  scope: Scope,
  after: string | null = null,
): Promise<{ gaps: Gap[]; looked: number; next: string | null }> {
  const both = ctx as BothPlanesCtx;
  const { db } = onShard(both, shard);
  const stretch = { after, limit: pageSize + 1 };
  const [rows, devices] = await db.batch([
    selectCovered(db, scope, stretch),
    devicesQuery(db, scope, selectCoveredIds(db, scope, stretch)),
  ]);
  const page = rows.slice(0, pageSize);
  const points = await pointsBeside(both, page, devices);
  const gaps = page.map(({ id, name, substituteId }): Gap => {
    const point = points.get(id);
    const noFastChannel = !point || (point.phone === null && point.devices.length === 0);
    return {
      id,
      name,
      noFastChannel,
      unreachable: noFastChannel && !point?.email,
      noSubstitute: substituteId === null,
    };
  });
  return {
    gaps: gaps.filter(({ noFastChannel, noSubstitute }) => noFastChannel || noSubstitute),
    looked: page.length,
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

/** Gaps of the admin's clinic. */
export function readGaps(ctx: AdminCtx, after: string | null) {
  requireRole(ctx.actor, "admin");
  return findGaps(ctx, ctx.clinic.plane, ctx.clinic.actor, after);
}

/** Who would answer the patient now, told before they press. By the board, which would call them. */
export async function readDuty(ctx: PatientCtx): Promise<Duty> {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId } = ctx.actor;
  return askBoard(ctx, clinicId, (board, call) => board.prepare(call, memberId));
}
