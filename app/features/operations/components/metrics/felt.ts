import type { PageFelt, Performance } from "../../metrics/read-performance.server";

const number = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 2 });

type VitalName = Exclude<keyof PageFelt, "route" | "count">;
const vitals: readonly VitalName[] = ["lcp", "inp", "cls"];

/** Up to where it is good (web.dev), ms; of layout shift thousandths. */
const good: Record<VitalName, number> = { lcp: 2500, inp: 200, cls: 100 };

function measureWords(vital: VitalName, value: number | null): string {
  if (value === null) return "–";
  // The class of nothing ends at one.
  const said = vital === "cls" ? number.format(value <= 1 ? 0 : value / 1000) : `${number.format(value)} ms`;
  return value > good[vital] ? `${said}, lento` : said;
}

/** Pages as rows: address, visits measured, and what three quarters of them stay within. */
export function feltRows({ pages }: Performance): string[][] {
  return pages.map((page) => [
    page.route,
    number.format(page.count),
    ...vitals.map((vital) => measureWords(vital, page[vital])),
  ]);
}

function lasting(ms: number): string {
  return ms < 60_000 ? `${Math.ceil(ms / 1000)} s` : `${number.format(Math.ceil(ms / 60_000))} min`;
}

/** How soon calls for help are answered. @param span in words */
export function answersWords({ answers: { count, p50, p95 } }: Performance, span: string): string {
  if (count === 0) return `Em ${span} não houve pedido de ajuda respondido.`;
  if (p50 === null || p95 === null)
    return `Menos de cinco pedidos de ajuda foram respondidos em ${span}: não se diz em quanto tempo.`;
  return `Pedidos de ajuda: do toque à primeira resposta, metade em até ${lasting(p50)} e 95 % em até ${lasting(p95)} (${number.format(count)} em ${span}).`;
}
