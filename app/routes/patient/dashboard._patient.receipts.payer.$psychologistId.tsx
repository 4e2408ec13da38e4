import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PayerForm } from "~/features/receipts/components/payer-form";
import { readPayer, savePayer } from "~/features/receipts/payer/payer.server";
import { paidSearch, payerForm } from "~/features/receipts/receipts.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { ownPaths } from "~/own-paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { formLoadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

export const meta: MetaFunction = () => pageMeta("Dados para o recibo");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const payer = await readPayer(ctx, { otherId: args.params.psychologistId ?? "" });
    return { payer, name: ctx.actor.name, done: parseSearch(args.request, paidSearch).done ?? null };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, payerForm, async (ctx, said) => {
    const otherId = args.params.psychologistId ?? "";
    await savePayer(ctx, { ...said, otherId });
    return redirect(`${ownPaths.receiptPayer(otherId)}?done=payer`);
  });
}

/** Who pays, as the receipts name them. */
export default function OwnPayer() {
  const { payer, name, done } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  return (
    <>
      {done === "payer" && !refusal && <Flash>Dados salvos.</Flash>}
      <PageHeader
        title="Dados para o recibo"
        back={{ to: ownPaths.receipts(), label: "Pagamentos e recibos" }}
        lead="O recibo leva nome e CPF de quem paga. Ficam cifrados, e só quem acompanha você vê."
      />
      <PayerForm key={payer?.version ?? 0} payer={payer} name={name} own refusal={refusal} />
    </>
  );
}
