import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { OpenCharges, PaidCharges } from "~/features/receipts/components/own-charges";
import { listOwnCharges } from "~/features/receipts/own/own-charges.server";
import { paidSearch } from "~/features/receipts/receipts.schema";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Pagamentos e recibos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { cursor } = parseSearch(args.request, paidSearch);
    const { open, paid } = await listOwnCharges(ctx, { cursor, limit: 20 });
    return { open, part: { ...paid, cursor: cursor ?? null }, today: localDay(ctx.now(), ctx.actor.zone) };
  });
}

const back = { to: paths.ownCare(), label: "Meu acompanhamento" };

/** What a patient pays and paid: what is open first, without a word of haste. */
export default function Receipts() {
  const { open, part, today } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  if (open.length === 0 && items.length === 0 && startsAtTop)
    return (
      <>
        <PageHeader title="Pagamentos e recibos" back={back} />
        <EmptyState title="Aqui ficam os valores combinados e os seus recibos">
          Depois de cada sessão, o valor aparece aqui com um jeito simples de pagar.
        </EmptyState>
      </>
    );
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Pagamentos e recibos"
        back={back}
        lead="Nada aqui muda o seu cuidado: sessões, conversas e o pedido de ajuda seguem abertos."
      />
      <section aria-labelledby="abertos" className="mb-8">
        <h2 id="abertos" className="mb-2 text-lg">
          Em aberto
        </h2>
        {open.length > 0 ? <OpenCharges charges={open} today={today} /> : <p className="text-ink-soft">Tudo em dia.</p>}
      </section>
      {(items.length > 0 || !startsAtTop) && (
        <section aria-labelledby="pagos">
          <h2 id="pagos" className="mb-2 text-lg">
            Pagos
          </h2>
          <PaidCharges charges={items} today={today} />
          <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
        </section>
      )}
    </div>
  );
}
