import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { lookAtVersion, publishVersion, readPlan } from "~/features/plans/catalogue/publish-version.server";
import { PlanForm } from "~/features/plans/components/plan-form";
import { PlanLook } from "~/features/plans/components/plan-look";
import { VersionsTable } from "~/features/plans/components/versions-table";
import { planNames } from "~/features/plans/plan-words";
import { planParams, publishSchema } from "~/features/plans/plans.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { check } from "~/http/parse.server";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Plano");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const { code } = check(planParams, args.params);
    const done = new URL(args.request.url).searchParams.has("done");
    return { ...(await readPlan(ctx, code)), done, reader: { zone: houseZone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePlatform, publishSchema, async (ctx, input) => {
    const { code } = check(planParams, args.params);
    if (input.intent === "look") return data({ look: await lookAtVersion(ctx, code, input) });
    await publishVersion(ctx, code, input);
    return redirect(`${teamPaths.platformPlan(code)}?done`);
  });
}

/** One plan: a new version of it, and those before. */
export default function Plan() {
  const { now, before, holders, done, reader } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = refusalOf(answer);
  const looked = answer && "look" in answer ? answer : undefined;
  const pending = useNavigation().state === "submitting";
  return (
    <>
      <PageHeader title={planNames[now.code]} back={{ to: teamPaths.platformPlans(), label: "Planos" }} />
      {done && !answer && <Flash>Publicada. Quem já tinha o plano fica com a versão que tem.</Flash>}
      <FormError message={refusal?.message} />
      <h2 className="mb-3 text-lg font-semibold">Nova versão</h2>
      <PlanForm
        key={now.version}
        from={now.version}
        start={looked?.look.next ?? now}
        typed={refusal?.values}
        errors={refusal?.fields ?? {}}
        pending={pending}
        look={looked && <PlanLook look={looked.look} />}
      />
      <h2 className="mt-8 mb-3 text-lg font-semibold">Versões</h2>
      <VersionsTable versions={[now, ...before]} holders={holders} reader={reader} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformPlans()} />;
}
