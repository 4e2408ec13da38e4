import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { billingIntents } from "~/features/billing/billing.schema";
import { doneWords } from "~/features/billing/components/done-words";
import { GoOn } from "~/features/billing/components/go-on";
import { InvoicesTable } from "~/features/billing/components/invoices-table";
import { PlanActs } from "~/features/billing/components/plan-acts";
import { TermLinks } from "~/features/billing/components/term-links";
import { moneySentence } from "~/features/billing/components/money-words";
import { openPortal } from "~/features/billing/money/open-portal.server";
import { readBilling } from "~/features/billing/money/read-billing.server";
import { endWithTerm } from "~/features/billing/money/end-term.server";
import { listPlans } from "~/features/plans/catalogue/list-plans.server";
import { OfferedPlans } from "~/features/plans/components/offered-plans";
import { PlanUsage } from "~/features/plans/components/plan-now";
import { planNames } from "~/features/plans/plan-words";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Plano");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const [billing, plans] = await Promise.all([readBilling(ctx), listPlans(ctx)]);
    const done = doneWords(new URL(args.request.url).searchParams, billing);
    return { billing, plans, done, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

/** Stripe's address is shown and not followed: without JavaScript a form may lead to this site alone. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, billingIntents, async (ctx, { intent }) => {
    const back = teamPaths.adminPlan();
    if (intent === "portal") return data(await openPortal(ctx, back));
    await endWithTerm(ctx, false);
    return redirect(`${back}?resumed=1`);
  });
}

/** The money page: plan, next charge, what is in use, what else there is, invoices. */
export default function ClinicPlanPage() {
  const { billing, plans, done, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = refusalOf(answer);
  const pending = useNavigation().formData?.get("intent");
  const { has, state, used, invoices, paid, isOnce } = billing;
  const subscribes = (state === "active" && has.basis === "paid") || state === "past_due";
  const term = subscribes ? (paid?.term ?? null) : null;
  return (
    <>
      <PageHeader title={`Plano ${planNames[has.plan.code]}`} lead={moneySentence(billing, reader)} />
      {done !== null && !answer && <Flash>{done}</Flash>}
      <FormError message={refusal?.message} />
      {answer && "url" in answer && <GoOn url={answer.url} to="portal" />}
      <h2 className="mb-2 text-lg font-semibold">Em uso</h2>
      <PlanUsage plan={has.plan} used={used} />
      <h2 className="mt-8 mb-2 text-lg font-semibold">Os planos</h2>
      <p className="mb-3 max-w-reading text-ink-soft dense:text-sm">
        Tudo o que o cuidado precisa está em todos os planos. O que muda é quanto cabe.
      </p>
      <OfferedPlans
        plans={plans}
        current={has.plan}
        choose={(plan) => (
          <TermLinks
            plan={plan}
            act={subscribes && !isOnce ? "change" : "buy"}
            has={plan.code === has.plan.code && !isOnce ? term : null}
          />
        )}
      />
      <PlanActs {...{ billing, subscribes, reader }} pending={typeof pending === "string" ? pending : undefined} />
      <h2 className="mt-8 mb-2 text-lg font-semibold">Faturas</h2>
      <InvoicesTable invoices={invoices} reader={reader} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
