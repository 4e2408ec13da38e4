import type { ClinicCtx } from "~/features/kernel/ctx";
import { type OfficePolicy, isOpen, nextOpening, type ReplyTime } from "./office-hours.policy";
import { findOfficeHours } from "./office-hours.repo.server";
import { storedWeekSchema } from "./office-hours.schema";

/** When a member of the caller's clinic answers messages; null when they have not said, or have no hours. */
export async function readOfficeHours({ db, actor }: ClinicCtx, memberId: string): Promise<OfficePolicy | null> {
  const row = await findOfficeHours(db, actor, memberId);
  if (!row) return null;
  const week = storedWeekSchema.safeParse(JSON.parse(row.week));
  return week.success ? { week: week.data, zone: row.zone, replyTime: row.replyTime } : null;
}

/** What pages tell a patient of a psychologist's hours. */
export type OfficeHoursTold = {
  week: { from: number; to: number }[][];
  replyTime: ReplyTime;
  open: boolean;
  opensAt: number | null;
  /** Her zone, when it is not the reader's. */
  zone: string | null;
};

/** When somebody answers, as of now; null when they have not said. */
export async function tellOfficeHours(ctx: ClinicCtx, memberId: string): Promise<OfficeHoursTold | null> {
  const policy = await readOfficeHours(ctx, memberId);
  if (!policy || policy.week.every((day) => day.length === 0)) return null;
  const { week, replyTime, zone } = policy;
  const now = ctx.now();
  return {
    ...{ week, replyTime, open: isOpen(policy, now), opensAt: nextOpening(policy, now) },
    zone: zone === ctx.actor.zone ? null : zone,
  };
}
