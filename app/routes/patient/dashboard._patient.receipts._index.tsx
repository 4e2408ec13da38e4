import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { decidePixByMail, readPixByMail } from "~/features/receipts/by-mail/pix-by-mail.server";
import { OpenCharges, PaidCharges } from "~/features/receipts/components/own-charges";
import { PixByMailForm } from "~/features/receipts/components/pix-by-mail-form";
import { listOwnCharges } from "~/features/receipts/own/own-charges.server";
import { paidSearch, pixByMailForm } from "~/features/receipts/receipts.schema";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { localDay } from "~/lib/time/wall-clock";
import { ownPaths } from "~/own-paths";
import { paths } from "~/paths";
import { Flash } from "~/ui/feedback/flash";
import { EmptyState } from "~/ui/list/empty-state";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Pagamentos e recibos");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { cursor, done } = parseSearch(args.request, paidSearch);
    const [{ open, paid }, pixByMail] = await Promise.all([
      listOwnCharges(ctx, { cursor, limit: 20 }),
      readPixByMail(ctx),
    ]);
    const today = localDay(ctx.now(), ctx.actor.zone);
    return { open, part: { ...paid, cursor: cursor ?? null }, pixByMail, done: done ?? null, today };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, pixByMailForm, async (ctx, { pixByMail }) => {
    await decidePixByMail(ctx, { wanted: pixByMail });
    return redirect(`${ownPaths.receipts()}?done=${pixByMail ? "pix-on" : "pix-off"}`);
  });
}

/** What was decided, said once. */
const doneWords: Record<string, string> = {
  "pix-on": "Pronto: o próximo lembrete leva o código Pix.",
  "pix-off": "Pronto: os lembretes vão sem o código.",
};

const back = { to: paths.ownCare(), label: "Meu acompanhamento" };

/** What a patient pays and paid: what is open first, without a word of haste. */
export default function Receipts() {
  const { open, part, pixByMail, done, today } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  const isEmpty = open.length === 0 && items.length === 0 && startsAtTop;
  if (isEmpty && !pixByMail)
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
      {done !== null && doneWords[done] && <Flash>{doneWords[done]}</Flash>}
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
      <PixByMailForm key={String(pixByMail)} wanted={pixByMail} />
    </div>
  );
}
