const count = new Intl.NumberFormat("pt-BR");
const money = new Intl.NumberFormat("pt-BR", { minimumFractionDigits: 2 });

/** A limit as it stands in a field; nothing for none. */
export function plainNumber(limit: number | null): string {
  return limit === null ? "" : count.format(limit);
}

/** "1.290,00". @param cents centavos */
export function plainMoney(cents: number): string {
  return money.format(cents / 100);
}
