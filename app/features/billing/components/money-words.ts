import { planSentence } from "~/features/plans/components/plan-now";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { Billing } from "../money/read-billing.server";
import { patience } from "../subscription/standing";

/** How the clinic stands, and what comes next, in a sentence or two. */
export function moneySentence({ has, state, paid, isOnce }: Billing, reader: Reader): string {
  if (state === "past_due" && has.over === null && paid?.pastDueSinceAt) {
    const until = formatDay(paid.pastDueSinceAt + patience, reader);
    return `O último pagamento não passou; acontece, com cartão vencido por exemplo. Até ${until} nada muda. Depois vale o plano gratuito, e tudo o que já existe continua aberto.`;
  }
  if (state !== "active" || !paid?.periodEndAt) return planSentence(has, reader);
  const day = formatDay(paid.periodEndAt, reader);
  if (isOnce) return `Um ano pago com Pix, até ${day}. Não renova sozinho; no último mês dá para pagar o próximo aqui.`;
  if (paid.cancelsAtEnd)
    return `Vale até ${day} e não será cobrado de novo. Depois vale o gratuito, e tudo o que já existe continua aberto.`;
  return `${paid.term === "year" ? "Pago por ano" : "Pago por mês"}. Próxima cobrança: ${day}.`;
}

/** How an invoice stands. */
export const invoiceWords: Readonly<Record<string, string>> = {
  open: "em aberto",
  paid: "paga",
  uncollectible: "não recebida",
  void: "anulada",
};
