import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { notify } from "~/features/notifications/notice/notify.server";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import { seconds } from "~/lib/duration";
import { markTold, takeUntold } from "./incident.repo.server";

/** How long a turn goes on (ms) before the next one's event, and whom one step tells. */
const turnTime = seconds(5);
const atOnce = 50;

/**
 * Tells those of a clinic who are listed and were not told, for a while; the rest is the next turn's, by its own event. Who was told is passed
 * over when it is done again.
 */
export async function tellTouched(
  ctx: BothPlanesCtx<SystemActor>,
  event: { id: string; clinicId: string },
  incidentId: string,
  time = turnTime,
): Promise<void> {
  const { clinicId } = event;
  const shard = await shardOfClinic(ctx, clinicId);
  const until = ctx.now() + time;
  do {
    const people = await takeUntold(ctx.db, { incidentId, clinicId }, { limit: atOnce, now: ctx.now() });
    const [first] = people;
    if (first === undefined) return;
    const wanted = people.map((memberId) => {
      return { memberId, kind: "incident.told" as const, subjectId: incidentId, aboutMemberId: null };
    });
    await notify(ctx, shard, { id: `${event.id}/${first}`, clinicId }, wanted);
    await markTold(ctx.db, { incidentId, clinicId }, people, ctx.now());
  } while (ctx.now() < until);
  const turn = { type: "incident.told" as const, aggregateId: `${incidentId}/${clinicId}`, data: { id: incidentId } };
  await commit(ctx, { clinicId, statements: [], events: [{ ...turn, version: ctx.now() }], audit: [] });
}
