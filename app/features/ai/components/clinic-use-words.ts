import type { ClinicAi } from "../use/clinic-switch.server";

type Used = Pick<ClinicAi, "calls" | "tokens" | "cap" | "cost">;

const reais = new Intl.NumberFormat("pt-BR", { style: "currency", currency: "BRL" });

function shareWords(used: number, of: number): string {
  const percent = Math.floor((100 * used) / of);
  return percent < 1 ? "menos de 1 %" : `${percent} %`;
}

/** What a clinic asked of models this month, its share of what it may, and what that costs, as somebody says it who never heard of tokens. */
export function clinicUseWords({ calls, tokens, cap, cost }: Used): string {
  const most = `o mês inteiro não passa de ${reais.format(cost.mostCents / 100)}`;
  if (calls === 0) return `Nenhum pedido ainda neste mês; ${most}.`;
  const asked = calls === 1 ? "1 pedido" : `${calls.toLocaleString("pt-BR")} pedidos`;
  const paid = `Cerca de ${reais.format(cost.cents / 100)} pelo preço de hoje`;
  return `${asked}: ${shareWords(tokens, cap)} do que a clínica pode usar. ${paid}; ${most}.`;
}
