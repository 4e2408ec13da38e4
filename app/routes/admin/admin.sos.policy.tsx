import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readPolicy, savePolicy } from "~/features/sos/ladder/clinic-policy.server";
import { LadderRead } from "~/features/sos/components/responder/rules/ladder-read";
import { PolicyForm } from "~/features/sos/components/responder/rules/policy-form";
import { PolicyPresets } from "~/features/sos/components/responder/rules/policy-presets";
import { SosTabs } from "~/features/sos/components/responder/board/sos-tabs";
import { TestCallForm } from "~/features/sos/components/responder/rules/test-call-form";
import { presetOf, presetPolicy } from "~/features/sos/ladder/ladder-presets";
import { policyFields } from "~/features/sos/ladder/policy-fields";
import { rowsFor } from "~/features/sos/ladder/policy-form.schema";
import { policyPageForm } from "~/features/sos/sos-forms.schema";
import { resetPolicy } from "~/features/sos/ladder/reset-policy.server";
import { testCall, testCallees } from "~/features/sos/ladder/test-call.server";
import { Disclosure } from "~/features/tenancy/components/disclosure";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Regras de chamada");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requireAdmin(args);
    const [{ policy, own }, callable] = await Promise.all([readPolicy(ctx), testCallees(ctx)]);
    const done = new URL(args.request.url).searchParams.get("done");
    const people = callable.map(({ id, name }) => ({ id, name }));
    return { policy, fields: policyFields(policy), own, rows: rowsFor(policy), preset: presetOf(policy), people, done };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, policyPageForm, async (ctx, input) => {
    if (input.intent === "test") return { test: await testCall(ctx, input.memberId) };
    if (input.intent === "save") await savePolicy(ctx, input.policy);
    else if (input.intent === "preset" && input.preset !== "house") await savePolicy(ctx, presetPolicy(input.preset));
    else await resetPolicy(ctx);
    return redirect(`${teamPaths.adminSosPolicy()}?done=${input.intent}`);
  });
}

/** Who is called when, and how: to be read first, changed behind it. */
export default function AdminPolicy() {
  const { policy, fields, own, rows, preset, people, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = refusalOf(answer);
  const test = answer && "test" in answer ? answer.test : null;
  return (
    <>
      {done && !answer && (
        <Flash>
          {done === "reset" ? "Vale de novo o padrão da casa." : "Regras salvas. Valem para os próximos pedidos."}
        </Flash>
      )}
      <PageHeader
        title="Pedidos de ajuda"
        lead="Quem é chamado, quando e como. Um pedido em curso segue as regras com que começou."
      />
      <SosTabs />
      <p className="mb-4">{own ? "A clínica usa regras próprias." : "A clínica usa o padrão da casa."}</p>
      <LadderRead policy={policy} />
      <PolicyPresets chosen={preset} />
      <TestCallForm people={people} done={test} />
      <Disclosure summary="Mudar passo a passo" open={refusal !== undefined}>
        <PolicyForm fields={fields} own={own} rows={rows} refusal={refusal} />
      </Disclosure>
    </>
  );
}
