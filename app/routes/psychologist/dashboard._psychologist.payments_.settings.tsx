import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PayeeForm } from "~/features/receipts/components/payee-form";
import { readOwnPayee, savePayee } from "~/features/receipts/profile/payee.server";
import { payeeForm } from "~/features/receipts/receipts.schema";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePsychologist } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export { formLoadsAfterConflict as shouldRevalidate } from "~/features/tenancy/components/overtaken";

export const meta: MetaFunction = () => pageMeta("Meus dados para receber");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePsychologist(args);
    const saved = new URL(args.request.url).searchParams.has("saved");
    return { payee: await readOwnPayee(ctx), name: ctx.actor.name, saved };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, payeeForm, async (ctx, said) => {
    await savePayee(ctx, said);
    return redirect(`${teamPaths.paymentSettings()}?saved`);
  });
}

/** How a psychologist is paid and how her receipts name her. */
export default function Settings() {
  const { payee, name, saved } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  return (
    <>
      {saved && !refusal && <Flash>Dados salvos.</Flash>}
      <PageHeader
        title="Meus dados para receber"
        back={{ to: teamPaths.payments(), label: "Pagamentos" }}
        lead="Aparecem nos seus recibos e no código Pix. Ficam cifrados; só quem paga a você vê o que precisa."
      />
      <PayeeForm key={payee?.version ?? 0} payee={payee} name={name} refusal={refusal} />
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.payments()} />;
}
