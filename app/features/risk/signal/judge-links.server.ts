import type { Statements } from "~/db/statement";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { isUnreadable } from "~/features/kernel/keys/unreadable";
import { careTeamOf } from "~/features/tenancy/care-link/care-team.server";
import { hours } from "~/lib/duration";
import { judgePair } from "./judge-pair.server";
import { listToJudge, passBy, type PairScope } from "./signal.repo.server";

type Jobs = ClinicCtx<SystemActor>;

/** Pairs one run judges on a shard; the rest comes with the next. */
const perRun = 300;

/** A patient whose texts do not open is judged as far as to be passed by: nobody else waits for them. */
async function judgeOne(ctx: Jobs, scope: PairScope): Promise<void> {
  try {
    await judgePair(ctx, scope);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    await ctx.db.batch([passBy(ctx.db, scope, ctx.now())] as Statements);
  }
}

/** Something of a patient has changed: the rules are applied for everybody who cares for them. Harmless twice. */
export async function judgePatient(ctx: Jobs, { clinicId }: Scope, patientId: string): Promise<void> {
  for (const psychologistId of await careTeamOf(ctx, { clinicId }, patientId))
    await judgeOne(ctx, { clinicId, patientId, psychologistId });
}

/**
 * Time goes by without an event: silence grows, weeks end. Applies the rules to each open link of a shard once a day. Run by cron.
 * @returns pairs judged, at most 300
 * @throws the first failure, at the end
 */
export async function judgeLinks(ctx: Jobs): Promise<number> {
  const failures: unknown[] = [];
  const due = await listToJudge(ctx.db, ctx.now() - hours(20), perRun);
  for (const scope of due) await judgeOne(ctx, scope).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
  return due.length;
}
