import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { platformMoneySchema } from "~/features/billing/billing.schema";
import { StuckNewsTable } from "~/features/billing/components/platform/stuck-news-table";
import { ManualRefundsTable } from "~/features/billing/components/platform/manual-refunds-table";
import { finishManualRefund, listManualRefunds } from "~/features/billing/money/manual-refunds.server";
import { listStuckNews, retryNews } from "~/features/billing/webhook/stuck-news.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { PageError } from "~/features/tenancy/components/shell/page-error";
import { requirePlatform } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { houseZone } from "~/lib/time/zone";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Pagamentos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePlatform(args);
    const asked = new URL(args.request.url).searchParams.has("again");
    const [news, refunds] = await Promise.all([listStuckNews(ctx), listManualRefunds(ctx)]);
    return { news, refunds, asked, reader: { zone: houseZone, now: ctx.now() } };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePlatform, platformMoneySchema, async (ctx, { which, returned }) => {
    if (returned !== undefined) {
      await finishManualRefund(ctx, returned);
      return redirect(teamPaths.platformPayments());
    }
    await retryNews(ctx, which ?? "all");
    return redirect(`${teamPaths.platformPayments()}?again=1`);
  });
}

/** What Stripe has told us and has had no effect yet. */
export default function PlatformPayments() {
  const { news, refunds, asked, reader } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const form = useNavigation().formData;
  const [pending, returned] = [form?.get("which"), form?.get("returned")];
  return (
    <>
      <PageHeader
        title="Pagamentos"
        lead="O Stripe avisa quando algo de uma clínica muda, e nós perguntamos a ele o que vale. Aqui ficam os avisos que ainda não tiveram efeito: nenhum dado de cartão chega até nós."
      />
      {asked && <Flash>Pedimos de novo. O que der certo some desta lista em instantes.</Flash>}
      <FormError message={refusal?.message} />
      <ManualRefundsTable {...{ refunds, reader }} pending={typeof returned === "string" ? returned : undefined} />
      <StuckNewsTable news={news} reader={reader} pending={typeof pending === "string" ? pending : undefined} />
      {news.length > 1 && (
        <Form method="post" className="mt-4">
          <Button variant="quiet" name="which" value="all" pending={pending === "all"} pendingLabel="Pedindo">
            Aplicar os {news.length} de novo
          </Button>
        </Form>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <PageError homeHref={teamPaths.platformClinics()} />;
}
