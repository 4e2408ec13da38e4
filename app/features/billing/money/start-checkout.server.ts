import type { AdminCtx } from "~/features/kernel/ctx";
import { listPlans } from "~/features/plans/catalogue/list-plans.server";
import { planNames } from "~/features/plans/plan-words";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import type { Checkout } from "../billing.schema";
import { answered } from "../subscription/settle-clinic.server";
import { priceKeyOf } from "../subscription/standing";
import { openCustomer } from "./open-customer.server";

/**
 * Where a clinic's admin pays for a plan: the address of Stripe's page. Nothing changes here until Stripe says that it was paid.
 * @param back path that Stripe leads back to
 * @param key of the form or request: the same key leads to the same page
 * @throws AppError `billing.has_subscription` | `billing.unavailable`
 */
export async function startCheckout(
  ctx: AdminCtx,
  { plan, interval }: Checkout,
  { back: path, key }: { back: string; key: string },
): Promise<{ url: string }> {
  requireRole(ctx.actor, "admin");
  const { payments, origin } = ctx.platform;
  const [row, plans] = await Promise.all([openCustomer(ctx), listPlans(ctx)]);
  if (row.state === "active" || row.state === "past_due") throw new AppError("billing.has_subscription");
  const version = plans.find(({ code }) => code === plan);
  if (!version) throw new AppError("plans.not_found", { detail: plan });
  const priceId = answered(
    await payments.priceOf({
      key: priceKeyOf({ code: plan, planVersion: version.version, interval }),
      productName: `CÁRIS ${planNames[plan]}`,
      amountCents: interval === "month" ? version.monthCents : version.yearCents,
      interval,
    }),
  );
  const back = `${origin}${path}`;
  const { clinicId } = ctx.actor;
  const order = { customerId: row.customerId, priceId, successUrl: `${back}?paid=1`, cancelUrl: back };
  return { url: answered(await payments.checkout({ ...order, key: `${clinicId}:${priceId}:${key}` })) };
}
