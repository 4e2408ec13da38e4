import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { payerSchema } from "~/features/billing/billing.schema";
import { readPayerTaxId, setPayerTaxId } from "~/features/billing/money/payer-tax-id.server";
import { unlessDown } from "~/features/billing/subscription/settle-clinic.server";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requireAdmin } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextField } from "~/ui/form/text-field";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("CPF ou CNPJ das faturas");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => ({
    taxId: await unlessDown(readPayerTaxId(await requireAdmin(args))),
  }));
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requireAdmin, payerSchema, async (ctx, { taxId }) => {
    await setPayerTaxId(ctx, taxId);
    return redirect(`${teamPaths.adminPlan()}?payer=1`);
  });
}

/** Whose the invoices are. */
export default function PayerPage() {
  const { taxId } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  return (
    <>
      <PageHeader
        title="CPF ou CNPJ das faturas"
        lead="Sai nas próximas faturas. Fica guardado no Stripe, e não na CÁRIS."
        back={{ to: teamPaths.adminPlan(), label: "Plano" }}
      />
      {taxId === null && !refusal && (
        <p role="status" className="mb-6 max-w-reading">
          O serviço de pagamento não responde agora, e não dá para ver o que está guardado lá. O que você salvar aqui
          fica no lugar.
        </p>
      )}
      <FormError message={refusal && !refusal.fields.taxId ? refusal.message : undefined} />
      <Form method="post" noValidate className="max-w-reading space-y-4">
        <ActingAs />
        <TextField
          name="taxId"
          label="CPF ou CNPJ"
          hint="Com ou sem pontos. CNPJ com letras também."
          defaultValue={typedIn(refusal, "taxId") ?? taxId ?? ""}
          error={refusal?.fields.taxId}
          autoComplete="off"
          className="w-full sm:w-72"
        />
        <Button pending={pending}>Salvar</Button>
      </Form>
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.adminPlan()} />;
}
