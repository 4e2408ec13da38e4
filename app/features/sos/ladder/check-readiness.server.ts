import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { notify } from "~/features/notifications/notice/notify.server";
import { adminsOfClinic } from "~/features/tenancy/member/members-of-role.server";
import { everyClinic } from "~/features/tenancy/clinic/list-clinics.server";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { localDay } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import type { ShardName } from "~/platform/planes";
import { findGaps } from "./readiness.server";

/** Whether a clinic has any gap; pages are looked at until one is found. */
async function hasGap(ctx: BothPlanesCtx<SystemActor>, clinic: { id: string; shard: ShardName }) {
  for (let after: string | null | undefined = null; after !== undefined;) {
    const { gaps, next } = await findGaps(ctx, clinic.shard, { clinicId: clinic.id }, after);
    if (gaps.length > 0) return true;
    after = next ?? undefined;
  }
  return false;
}

/**
 * Looks at every clinic's readiness; the admins of one with a gap are told, once a day.
 * @returns how many clinics have one
 */
export async function checkReadiness(ctx: BothPlanesCtx<SystemActor>): Promise<number> {
  const day = localDay(ctx.now(), houseZone);
  let found = 0;
  for await (const clinic of everyClinic(ctx)) {
    if (!(await hasGap(ctx, clinic))) continue;
    found++;
    const admins = await adminsOfClinic(onShard(ctx, clinic.shard), { clinicId: clinic.id });
    const wanted = admins.map((memberId) => ({
      memberId,
      kind: "sos.gaps" as const,
      subjectId: clinic.id,
      aboutMemberId: null,
    }));
    if (wanted.length > 0) await notify(ctx, clinic.shard, { id: `gaps-${day}`, clinicId: clinic.id }, wanted);
  }
  return found;
}
