import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readPolicy, savePolicy } from "~/features/sos/clinic-policy.server";
import { HouseLadder } from "~/features/sos/components/responder/house-ladder";
import { PolicyForm } from "~/features/sos/components/responder/policy-form";
import { SosTabs } from "~/features/sos/components/responder/sos-tabs";
import { housePolicy } from "~/features/sos/ladder.policy";
import { policyFields } from "~/features/sos/policy-fields";
import { policyForm, rowsFor } from "~/features/sos/policy-form.schema";
import { resetPolicy } from "~/features/sos/reset-policy.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { Flash } from "~/ui/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/page-meta";

export const meta: MetaFunction = () => pageMeta("Regras de chamada");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const { policy, own } = await readPolicy(await requireAdmin(args));
    const done = new URL(args.request.url).searchParams.get("done");
    return { fields: policyFields(policy), own, rows: rowsFor(policy), house: housePolicy, done };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, policyForm, async (ctx, input) => {
    if (input.intent === "save") await savePolicy(ctx, input.policy);
    else await resetPolicy(ctx);
    return redirect(`${paths.adminSosPolicy()}?done=${input.intent}`);
  });
}

/** Who is called when, and how. */
export default function AdminPolicy() {
  const { fields, own, rows, house, done } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  return (
    <>
      {done && !refusal && (
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
      <HouseLadder policy={house} />
      <PolicyForm fields={fields} own={own} rows={rows} refusal={refusal} />
    </>
  );
}
