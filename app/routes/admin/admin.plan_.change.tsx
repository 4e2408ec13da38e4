import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { changeSchema, termSchema } from "~/features/billing/billing.schema";
import { TermChange } from "~/features/billing/components/term-change";
import { changeTerm, previewTerm } from "~/features/billing/money/change-term.server";
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
    return { change: await previewTerm(ctx, parseSearch(args.request, termSchema)) };
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
  const { change } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  const name = planNames[change.to.code];
  return (
    <>
      <PageHeader title={`Trocar para ${name}`} back={{ to: teamPaths.adminPlan(), label: "Plano" }} />
      <FormError message={refusal?.message} />
      {change.isSame ? <p>É o plano que a clínica já tem.</p> : <TermChange change={change} pending={pending} />}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminPlan()} />;
}
