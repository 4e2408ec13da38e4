import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { endSchema } from "~/features/billing/billing.schema";
import { EndChoices } from "~/features/billing/components/end-choices";
import { endWithTerm } from "~/features/billing/money/end-term.server";
import { readWaysOut } from "~/features/billing/money/ways-out.server";
import { takeBack } from "~/features/billing/money/take-back.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Cancelar ou desistir");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    return { ...(await readWaysOut(ctx)), reader: { zone: ctx.actor.zone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, endSchema, async (ctx, { intent }) => {
    if (intent === "end") await endWithTerm(ctx, true);
    else await takeBack(ctx);
    return redirect(`${teamPaths.adminPlan()}?${intent === "end" ? "ends" : "back"}=1`);
  });
}

/** The ways out of a paid plan, each with what it means, before it is taken. */
export default function EndPlanPage() {
  const { back, endsAt, isDown, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const pending = useNavigation().formData?.get("intent");
  return (
    <>
      <PageHeader title="Cancelar ou desistir" back={{ to: teamPaths.adminPlan(), label: "Plano" }} />
      <FormError message={refusal?.message} />
      <EndChoices {...{ back, endsAt, isDown, reader }} pending={typeof pending === "string" ? pending : undefined} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminPlan()} />;
}
