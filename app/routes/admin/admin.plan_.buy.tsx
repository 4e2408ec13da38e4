import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { buySchema, termInAddress } from "~/features/billing/billing.schema";
import { GoOn } from "~/features/billing/components/go-on";
import { PayWays } from "~/features/billing/components/pay-ways";
import { offeredPrice } from "~/features/billing/money/offered-price.server";
import { startCheckout } from "~/features/billing/money/start-checkout.server";
import { limitWords, planNames, priceWords } from "~/features/plans/plan-words";
import { limitNames } from "~/features/plans/plan";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Assinar");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const wanted = parseSearch(args.request, termInAddress);
    if (wanted.plan === undefined) throw redirect(`${teamPaths.adminPlan()}?choose=1`);
    const { code, limits, cents, interval } = await offeredPrice(ctx, wanted);
    const allows = limitNames.map((name) => limitWords(name, limits[name])).join(" · ");
    const unit = interval === "month" ? "por mês" : "por ano";
    return { plan: code, interval, title: `${planNames[code]}, ${priceWords(cents)} ${unit}`, allows };
  });
}

/** Stripe's address is shown and not followed: without JavaScript a form may lead to this site alone. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, buySchema, async (ctx, { key, ...wanted }) => {
    const opened = { back: teamPaths.adminPlan(), key: key ?? ctx.request.requestId };
    return data(await startCheckout(ctx, wanted, opened));
  });
}

/** How to pay for a plan: what each way means is said here, before Stripe's page. */
export default function BuyPlanPage() {
  const { plan, interval, title, allows } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = refusalOf(answer);
  const pending = useNavigation().state === "submitting";
  return (
    <>
      <PageHeader title={title} lead={allows} back={{ to: teamPaths.adminPlan(), label: "Plano" }} />
      <FormError message={refusal?.message} />
      {answer && "url" in answer ? (
        <GoOn url={answer.url} to="checkout" />
      ) : (
        <PayWays {...{ plan, interval, pending }} chosen={typedIn(refusal, "method")} error={refusal?.fields.method} />
      )}
      <p className="mt-6 max-w-reading text-ink-soft dense:text-sm">
        Nos sete primeiros dias a compra pode ser desfeita por inteiro, em Plano, sem dar motivo.
      </p>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminPlan()} />;
}
