import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { NoPlan } from "~/features/safety-plan/components/no-plan";
import { doneIn, PlanFlash } from "~/features/safety-plan/components/plan-done";
import { PlanState } from "~/features/safety-plan/components/plan-state";
import { PresentSigns } from "~/features/safety-plan/components/present-signs";
import { PlanSteps } from "~/features/safety-plan/components/plan-steps";
import { useKeptPlan } from "~/features/safety-plan/components/use-kept-plan";
import { ownPlanForm } from "~/features/safety-plan/saving/plan-form.schema";
import { readSafetyPlan } from "~/features/safety-plan/read-safety-plan.server";
import { reviewSafetyPlan } from "~/features/safety-plan/review/review-safety-plan.server";
import { sayPresentSigns } from "~/features/safety-plan/signs/present-signs.server";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { useDropDraft } from "~/ui/draft/use-drop-draft";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { loadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

export const meta: MetaFunction = () => pageMeta("Plano de segurança");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { memberId: owner, zone } = ctx.actor;
    const [plan, team] = await Promise.all([readSafetyPlan(ctx, { patientId: owner }), careTeam(ctx)]);
    return {
      plan,
      hasTeam: team.length > 0,
      signs: new URL(args.request.url).searchParams.get("signs"),
      owner,
      done: doneIn(args.request),
      reader: { now: ctx.now(), zone },
    };
  });
}

/** "Revi, continua valendo"; or which warning signs are here today. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, ownPlanForm, async (ctx, said) => {
    const { version } = said;
    if (said.intent === "signs") {
      await sayPresentSigns(ctx, { at: said.sign, version });
      return redirect(`${paths.plan()}?signs=${said.sign.length > 0 ? "some" : "none"}`);
    }
    await reviewSafetyPlan(ctx, { patientId: ctx.actor.memberId, version });
    return redirect(`${paths.plan()}?reviewed`);
  });
}

/** The plan, for a bad moment: one step after another, phones within reach. */
export default function SafetyPlanPage() {
  const { plan, hasTeam, owner, done, signs, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<unknown>());
  useDropDraft({ owner, forms: [paths.planEdit()] }, done.saved ?? done.dropped);
  useKeptPlan(owner, plan);
  return (
    <>
      <PlanFlash done={done} />
      <PageHeader
        title="Plano de segurança"
        lead={
          plan && (
            <>
              Comece pelo primeiro passo. Se não bastar, siga para o próximo, ou{" "}
              <a href="#passo-5" className="link">
                vá direto para quem atende agora
              </a>
              .
            </>
          )
        }
      />
      {plan === null ? (
        <NoPlan hasTeam={hasTeam} />
      ) : (
        <div className="space-y-9">
          <PlanSteps steps={plan.steps} />
          <PresentSigns plan={plan} hasTeam={hasTeam} said={signs} />
          <nav aria-label="O plano" className="flex flex-wrap gap-x-6 border-t border-line pt-3">
            {[
              { to: paths.planEdit(), label: "Mudar o plano" },
              { to: paths.planCard(), label: "Cartão de bolso" },
              { to: paths.planHistory(), label: "Versões" },
            ].map(({ to, label }) => (
              <Link key={to} to={to} className="link inline-flex min-h-11 items-center font-medium">
                {label}
              </Link>
            ))}
          </nav>
          <PlanState
            plan={plan}
            reader={reader}
            due="Leia com calma, a sós ou com quem acompanha você. Se algo mudou, mude o plano; se não, é só dizer."
            refusal={refusal?.message}
          />
        </div>
      )}
    </>
  );
}
