import type { ClinicCtx } from "~/features/kernel/ctx";
import { isOpen, nextOpening, type ReplyTime } from "./office-hours.policy";
import { readOfficeHours } from "./read-office-hours.server";

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
