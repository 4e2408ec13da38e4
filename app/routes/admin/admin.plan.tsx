import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { billingIntents } from "~/features/billing/billing.schema";
import { BuyPlan } from "~/features/billing/components/buy-plan";
import { GoOn } from "~/features/billing/components/go-on";
import { InvoicesTable } from "~/features/billing/components/invoices-table";
import { moneySentence } from "~/features/billing/components/money-words";
import { openPortal } from "~/features/billing/money/open-portal.server";
import { readBilling } from "~/features/billing/money/read-billing.server";
import { startCheckout } from "~/features/billing/money/start-checkout.server";
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
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Plano");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const [billing, plans] = await Promise.all([readBilling(ctx), listPlans(ctx)]);
    const paid = new URL(args.request.url).searchParams.has("paid");
    return { billing, plans, paid, reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

/** Stripe's address is shown and not followed: without JavaScript a form may lead to this site alone. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, billingIntents, async (ctx, input) => {
    const back = teamPaths.adminPlan();
    if (input.intent === "portal") return data({ to: "portal" as const, ...(await openPortal(ctx, back)) });
    const key = input.key ?? ctx.request.requestId;
    return data({ to: "checkout" as const, ...(await startCheckout(ctx, input, { back, key })) });
  });
}

/** The money page: plan, next charge, what is in use, what else there is, invoices. */
export default function ClinicPlanPage() {
  const { billing, plans, paid, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = refusalOf(answer);
  const pending = useNavigation().state === "submitting";
  const { has, state, used, invoices } = billing;
  const subscribes = (state === "active" && has.basis === "paid") || state === "past_due";
  return (
    <>
      <PageHeader title={`Plano ${planNames[has.plan.code]}`} lead={moneySentence(billing, reader)} />
      {paid && !answer && (
        <Flash>
          {subscribes
            ? "Pagamento confirmado. Obrigado."
            : "Recebido. O plano muda assim que o pagamento for confirmado: com cartão, em geral, em segundos; com boleto, em até três dias."}
        </Flash>
      )}
      <FormError message={refusal?.message} />
      {answer && "url" in answer && <GoOn {...answer} />}
      <h2 className="mb-2 text-lg font-semibold">Em uso</h2>
      <PlanUsage plan={has.plan} used={used} />
      <h2 className="mt-8 mb-2 text-lg font-semibold">Os planos</h2>
      <p className="mb-3 max-w-reading text-ink-soft dense:text-sm">
        Tudo o que o cuidado precisa está em todos os planos. O que muda é quanto cabe. Boleto não tem reembolso.
      </p>
      <OfferedPlans
        plans={plans}
        current={has.plan}
        choose={subscribes ? undefined : (plan) => <BuyPlan plan={plan} pending={pending} />}
      />
      {(subscribes || invoices.length > 0) && (
        <Form method="post" preventScrollReset className="mt-4">
          <Button variant="quiet" name="intent" value="portal" pending={pending} pendingLabel="Abrindo">
            {subscribes ? "Trocar de plano, cartão, CPF ou CNPJ, ou cancelar" : "Dados de pagamento"}
          </Button>
        </Form>
      )}
      <h2 className="mt-8 mb-2 text-lg font-semibold">Faturas</h2>
      <InvoicesTable invoices={invoices} reader={reader} />
      <p className="mt-4 max-w-reading text-sm text-ink-soft">Só quem administra a clínica vê esta página.</p>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminUsers()} />;
}
