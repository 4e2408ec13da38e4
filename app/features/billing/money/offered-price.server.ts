import type { AdminCtx } from "~/features/kernel/ctx";
import { listPlans } from "~/features/plans/catalogue/list-plans.server";
import type { PlanVersion } from "~/features/plans/plan";
import { planNames } from "~/features/plans/plan-words";
import { AppError } from "~/lib/app-error";
import type { WantedTerm } from "../billing.schema";
import { answered } from "../subscription/settle-clinic.server";
import { priceKeyOf, type Interval } from "../subscription/standing";
import { requireMoney } from "./money-readers.server";

export type OfferedPrice = PlanVersion & { interval: Interval; cents: number };

/** What a plan costs by the month or the year today, as we sell it. @throws AppError `plans.not_found` | `billing.not_a_reader` */
export async function offeredPrice(ctx: AdminCtx, { plan, interval }: WantedTerm): Promise<OfferedPrice> {
  const [plans] = await Promise.all([listPlans(ctx), requireMoney(ctx)]);
  const version = plans.find(({ code }) => code === plan);
  if (!version) throw new AppError("plans.not_found", { detail: plan });
  return { ...version, interval, cents: interval === "month" ? version.monthCents : version.yearCents };
}

/** Stripe's id of it, made there when first asked for. @param renews how often; null: paid once @throws AppError `billing.unavailable` */
export async function stripePrice(ctx: AdminCtx, price: OfferedPrice, renews: Interval | null): Promise<string> {
  const { code, version: planVersion, interval, cents } = price;
  const key = priceKeyOf({ code, planVersion, interval });
  const productName = `CÁRIS ${planNames[code]}${renews === null ? ", um ano" : ""}`;
  const wanted = { key: renews === null ? `${key}_once` : key, productName, amountCents: cents, interval: renews };
  return answered(await ctx.platform.payments.priceOf(wanted));
}
