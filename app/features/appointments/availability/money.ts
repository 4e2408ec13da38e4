/** Most that a session may cost, in centavos. */
export const mostFee = 10_000_000;

/** Reais as people type them ("180", "180,5", "1.250,00") in centavos; null when it is no amount. */
export function decimalCents(text: string): number | null {
  const bare = text.trim().replace(/^R\$/i, "").trim();
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{1,2}))?$/.exec(bare);
  if (!match) return null;
  return Number((match[1] ?? "").replaceAll(".", "")) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}

/** Centavos as a field shows them: "180,00". */
export function typedCents(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
}

/** Centavos as people read them: "R$ 180,00". */
export function moneyWords(cents: number): string {
  return new Intl.NumberFormat("pt-BR", { style: "currency", currency: "BRL" }).format(cents / 100);
}
