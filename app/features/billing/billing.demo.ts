import { and, eq } from "drizzle-orm";
import type { Demo } from "~/features/kernel/said/demo-stage";
import { clinicPlan } from "~/features/plans/clinic-plan/clinic-plan.directory.table";
import { hours } from "~/lib/duration";
import { invoice, subscription } from "./subscription/subscription.directory.table";

const customerId = "cus_demo_caris";
const amountCents = 29_900;

/** The first of a month, 0:00 in São Paulo as it is since 2019, so many months from that of an instant. */
function firstOf(now: number, months: number): number {
  const day = new Date(now - hours(3));
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1) + hours(3);
}

/** The first clinic pays for Clínica by the month: what the simulator of Stripe has of it, as if it had been settled. */
export const demo: Demo = async ({ now, care, directory, platform }) => {
  const clinicId = care[0]?.patient.clinic.id;
  if (clinicId === undefined) return;
  const plan = { state: "active" as const, code: "clinica" as const, planVersion: 1, term: "month" as const };
  const times = {
    periodEndAt: firstOf(now, 1),
    startedAt: firstOf(now, -3),
    checkedAt: now,
    createdAt: firstOf(now, -3),
  };
  await directory
    .insert(subscription)
    .values({
      clinicId,
      customerId,
      subscriptionId: "sub_demo_caris",
      ...plan,
      ...times,
      cancelsAtEnd: false,
      version: 1,
    })
    .onConflictDoNothing();
  await directory
    .update(clinicPlan)
    .set({ basis: "paid" })
    .where(and(eq(clinicPlan.clinicId, clinicId), eq(clinicPlan.basis, "granted")));
  for (const [i, months] of [-3, -2, -1, 0].entries()) {
    const createdAt = firstOf(now, months);
    const id = `in_demo_${new Date(createdAt).toISOString().slice(0, 7).replace("-", "_")}`;
    const page = `${platform.origin}/admin/plan/invoices/${id}`;
    const paid = { number: `CARIS-D${i + 1}`, state: "paid" as const, amountCents, createdAt };
    await directory
      .insert(invoice)
      .values({ id, clinicId, ...paid, pageUrl: page, pdfUrl: page })
      .onConflictDoNothing();
  }
};
