import { planNames } from "~/features/plans/plan-words";
import type { Billing } from "../money/read-billing.server";

/** What was just done, as the address says it and only where it is so; null for nothing. */
export function doneWords(search: URLSearchParams, { state, has, paid }: Billing): string | null {
  const isPaid = (state === "active" && has.basis === "paid") || state === "past_due";
  if (search.has("paid"))
    return isPaid
      ? "Pagamento confirmado. Obrigado."
      : "Recebido. O plano muda assim que o pagamento for confirmado: com cartão e Pix, em geral, em segundos; com boleto, em até três dias.";
  if (search.has("choose")) return "Escolha um plano abaixo e como quer pagar: por mês ou por ano.";
  const wanted = search.get("changed");
  if (wanted !== null)
    return has.plan.code === wanted
      ? `Pronto: a clínica está no ${planNames[has.plan.code]}.`
      : "O Stripe ainda confirma o pagamento da diferença. O plano muda quando ele passar.";
  if (search.has("ends") && paid?.cancelsAtEnd) return "Cancelado. Nada será cobrado de novo.";
  if (search.has("back") && state === "cancelled")
    return "A compra foi desfeita e o dinheiro está a caminho. Tudo o que já existe na clínica continua aberto.";
  if (search.has("resumed") && isPaid && !paid?.cancelsAtEnd) return "O plano continua.";
  if (search.has("payer")) return "Salvo. Sai nas próximas faturas.";
  if (search.has("readers")) return "Salvo. Vale a partir da próxima página que cada pessoa abrir.";
  return null;
}
