import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { Link, useLoaderData } from "@remix-run/react";
import { moneyWords } from "~/features/appointments/availability/money";
import { ownKind } from "~/features/receipts/components/own-charges";
import { dayWords, longDay } from "~/features/receipts/components/money-words";
import { PayByPix } from "~/features/receipts/components/pay-by-pix";
import { readOwnCharge } from "~/features/receipts/own/own-charges.server";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { localDay } from "~/lib/time/wall-clock";
import { ownPaths } from "~/own-paths";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Pagamento");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const read = await readOwnCharge(ctx, { id: args.params.id ?? "" });
    return { ...read, today: localDay(ctx.now(), ctx.actor.zone) };
  });
}

/** One thing to pay, and how. */
export default function OwnCharge() {
  const { charge, about, pix, today } = useLoaderData<typeof loader>();
  const { amountCents, day, status, paidOn, psychologistId, psychologistName, receiptId } = charge;
  return (
    <div className="max-w-reading">
      <PageHeader title="Pagamento" back={{ to: ownPaths.receipts(), label: "Pagamentos e recibos" }} />
      <p className="text-xl font-semibold whitespace-nowrap tabular-nums sm:text-2xl">{moneyWords(amountCents)}</p>
      <p className="mt-1 wrap-anywhere">
        {about ?? ownKind(charge)}, {dayWords(day, today)}, com {psychologistName}
      </p>
      {status === "paid" && paidOn !== null ? (
        <p className="mt-4">Pago em {longDay(paidOn)}. Obrigado.</p>
      ) : pix ? (
        <PayByPix pix={pix} />
      ) : (
        <p className="mt-4">Combine com {psychologistName} a melhor forma de pagar.</p>
      )}
      {status === "open" && (
        <p className="mt-6 text-ink-soft">
          Se já pagou, está tudo certo: {psychologistName} marca aqui quando vê. Se este valor não está bom agora, vale
          conversar.
        </p>
      )}
      <p className="mt-6 flex flex-wrap gap-x-6 border-t border-line pt-3">
        {receiptId !== null && (
          <Link to={ownPaths.receipt(receiptId)} className="link inline-flex min-h-11 items-center">
            Ver recibo
          </Link>
        )}
        <Link to={ownPaths.receiptPayer(psychologistId)} className="link inline-flex min-h-11 items-center">
          Dados para o recibo
        </Link>
      </p>
    </div>
  );
}
