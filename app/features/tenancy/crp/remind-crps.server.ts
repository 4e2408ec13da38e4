import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { days } from "~/lib/duration";
import { newId } from "~/lib/id";
import { oneByOne } from "~/lib/one-by-one";
import { ensureMember } from "../member/ensure-member.server";
import { tenancyIds } from "../tenancy.ids";
import { crpAhead } from "./check-crp.server";
import { findToRemind, findUnknown, noteReminder } from "./crp.repo.server";

/** Of one psychologist a clinic is reminded this often, while nobody looks. */
export const remindEvery = days(30);
const perRun = 100;

/** Writes down here what the directory knows of psychologists of whom the shard does not know it yet. Run by cron. @returns how many */
export async function settleCrps(ctx: BothPlanesCtx<SystemActor>, shard: ClinicCtx<SystemActor>): Promise<number> {
  const unknown = await findUnknown(shard.db, perRun);
  return oneByOne(unknown, ({ id }) => ensureMember(ctx, id));
}

/**
 * Reminds each clinic of a shard of the CRPs that are to be looked up, a month ahead and then once a month. Run by cron; twice is fine.
 * @returns of how many psychologists
 */
export async function remindCrps(ctx: ClinicCtx<SystemActor>): Promise<number> {
  const now = ctx.now();
  const due = await findToRemind(ctx.db, { before: now + crpAhead, since: now - remindEvery, limit: perRun });
  return oneByOne(due, ({ id, clinicId }) =>
    commit(ctx, {
      clinicId,
      statements: [noteReminder(ctx.db, { clinicId }, id, now)],
      events: [
        {
          type: "crp_check.due",
          aggregateId: newId(tenancyIds.crpCheck, now),
          version: 1,
          data: { psychologistId: id },
        },
      ],
      audit: [],
    }),
  );
}
