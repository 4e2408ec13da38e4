import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { changeSchema, termInAddress } from "~/features/billing/billing.schema";
import { TermChange } from "~/features/billing/components/term-change";
import { changeTerm, previewTerm } from "~/features/billing/money/change-term.server";
import { unlessDown } from "~/features/billing/subscription/settle-clinic.server";
import { planNames } from "~/features/plans/plan-words";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { teamPaths } from "~/team-paths";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Trocar de plano");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const wanted = parseSearch(args.request, termInAddress);
    if (wanted.plan === undefined) throw redirect(`${teamPaths.adminPlan()}?choose=1`);
    return { wanted, change: await unlessDown(previewTerm(ctx, wanted)) };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, changeSchema, async (ctx, input) => {
    await changeTerm(ctx, input);
    return redirect(`${teamPaths.adminPlan()}?changed=${input.plan}`);
  });
}

/** What another plan costs now, counted by Stripe, before anything changes. */
export default function ChangePlanPage() {
  const { wanted, change } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  const name = planNames[wanted.plan];
  return (
    <>
      <PageHeader title={`Trocar para ${name}`} back={{ to: teamPaths.adminPlan(), label: "Plano" }} />
      <FormError message={refusal?.message} />
      {change === null ? (
        <AskAgain to={teamPaths.adminPlanChange(wanted.plan, wanted.interval)} />
      ) : change.isSame ? (
        <p>É o plano que a clínica já tem.</p>
      ) : (
        <TermChange change={change} pending={pending} />
      )}
    </>
  );
}

/** Nobody confirms a sum that is not known. */
function AskAgain({ to }: { to: string }) {
  return (
    <div className="max-w-reading">
      <p>
        O serviço de pagamento não responde agora, e não sabemos dizer quanto a troca custa. Nada mudou e nada foi
        cobrado.
      </p>
      <p className="mt-4">
        <Link to={to} reloadDocument className="link inline-flex min-h-11 items-center">
          Ver de novo quanto custa
        </Link>
      </p>
    </div>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminPlan()} />;
}
