import { selectZone } from "~/features/tenancy/member/select-zone";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { AppError } from "~/lib/app-error";
import { hours } from "~/lib/duration";
import { oneByOne } from "~/lib/one-by-one";
import { localDay } from "~/lib/time/wall-clock";
import { isSaid } from "../mark/mark";
import { selectMarksOfDay } from "../mark/mark.repo.server";
import { listDue, selectActive, setNextReminder, type DueRegimen } from "../regimen/regimen.repo.server";
import { nextReminder, slotsAt } from "../regimen/slots";

type Job = ClinicCtx<SystemActor>;

/** Things of one run; the rest comes with the next. */
const perRun = 400;
/** A reminder that is later than this (ms) is left out: taking it then is not for us to suggest. */
export const tooLate = hours(1);

/**
 * Announces the hours of a shard that have come: one reminder for a person and an hour, however many things are due. What was reckoned in
 * another zone than its patient is in now is reckoned anew, and announces nothing. Run by cron.
 * @returns how many were due @throws the first failure, when all were tried
 */
export async function remindRegimens(ctx: Job): Promise<number> {
  const now = ctx.now();
  return oneByOne(await listDue(ctx.db, now, perRun), (one) => remindOf(ctx, one, now));
}

async function remindOf(ctx: Job, one: DueRegimen, now: number): Promise<void> {
  const { clinicId, patientId, times, zone, dueAt } = one;
  const isHour = slotsAt(times, zone, dueAt).length > 0 && now - dueAt <= tooLate;
  const aggregateId = `${patientId}/${dueAt}`;
  const event = { type: "medication.reminder_due", aggregateId, version: 1, data: { patientId, at: dueAt } } as const;
  const statements = [setNextReminder(ctx.db, one, nextReminder(times, zone, now))];
  try {
    await commit(ctx, { clinicId, statements, events: isHour ? [event] : [], audit: [] });
  } catch (error) {
    // Another thing of that hour, or another run, has announced it.
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
    await commit(ctx, { clinicId, statements, events: [], audit: [] });
  }
}

/** Whether anything that is to be remembered at an instant (ms) is not marked yet: nobody is reminded of what is done. */
export async function isAnyOpen(
  ctx: Job,
  { clinicId }: Scope,
  { patientId, at }: { patientId: string; at: number },
): Promise<boolean> {
  const scope = { clinicId, patientId };
  const [active, [member]] = await ctx.db.batch([selectActive(ctx.db, scope), selectZone(ctx.db, scope)]);
  if (!member) return false;
  const meant = active.filter(({ reminds }) => reminds);
  const wanted = meant.flatMap(({ id, times }) => slotsAt(times, member.zone, at).map((slot) => `${id} ${slot}`));
  if (wanted.length === 0) return false;
  const marks = await selectMarksOfDay(ctx.db, scope, localDay(at, member.zone));
  const said = new Set(marks.filter(isSaid).map(({ regimenId, slot }) => `${regimenId} ${slot}`));
  return wanted.some((one) => !said.has(one));
}
