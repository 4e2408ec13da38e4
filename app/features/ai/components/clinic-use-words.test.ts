import { expect, test } from "vitest";
import { clinicUseWords } from "./clinic-use-words";

const said = (use: { calls: number; tokens: number }) =>
  clinicUseWords({ ...use, cap: 4_000_000, cost: { cents: 2, mostCents: 4400 } }).replaceAll("\u00a0", " ");

test("what models cost a clinic is said in money and in a share of the month, without a word of tokens", () => {
  expect(said({ calls: 0, tokens: 0 })).toBe("Nenhum pedido ainda neste mês; o mês inteiro não passa de R$ 44,00.");
  expect(said({ calls: 1, tokens: 2025 })).toBe(
    "1 pedido: menos de 1 % do que a clínica pode usar. Cerca de R$ 0,02 pelo preço de hoje; o mês inteiro não passa de R$ 44,00.",
  );
  expect(said({ calls: 1200, tokens: 1_000_000 })).toMatch(/^1\.200 pedidos: 25 % do que a clínica pode usar\./);
});
