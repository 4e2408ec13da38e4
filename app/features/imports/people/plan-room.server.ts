import { readClinicPlan } from "~/features/plans/clinic-plan/read-clinic-plan.server";
import type { AdminCtx } from "~/features/kernel/ctx";
import { mailsLeft } from "~/features/tenancy/invitation/brought-invitations.server";
import { readSeats } from "~/features/tenancy/seats/read-seats.server";

/** How many more a clinic's plan has room for, and how many of its trial's mails are left today; null: without limit. */
export type PlanRoom = { patients: number | null; psychologists: number | null; mailsToday: number | null };

const left = (limit: number | null, taken: number) => (limit === null ? null : Math.max(0, limit - taken));

/** How many more people the clinic's plan has room for, now. */
export async function planRoom(ctx: AdminCtx): Promise<PlanRoom> {
  const [{ plan }, taken, mailsToday] = await Promise.all([
    readClinicPlan(ctx, ctx.actor),
    readSeats(ctx),
    mailsLeft(ctx),
  ]);
  return {
    patients: left(plan.limits.patients, taken.patients),
    psychologists: left(plan.limits.psychologists, taken.psychologists),
    mailsToday,
  };
}
