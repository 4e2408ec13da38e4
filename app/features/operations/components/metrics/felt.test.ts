import { expect, test } from "vitest";
import type { Performance } from "../../metrics/read-performance.server";
import { sentenceOf } from "./drawn";
import { answersWords } from "./felt";

const quiet = { answers: { count: 0, p50: null, p95: null } } as unknown as Performance;
const busy = { total: 1555, failed: 0, p50: 12, p95: 80 } as unknown as Performance;

test("a day without calls for help is not told as one in which nobody was answered; what pages cost is no call for help", () => {
  expect(answersWords(quiet, "24 horas")).toBe("Em 24 horas não houve pedido de ajuda respondido.");
  expect(sentenceOf(busy, "24 horas")).toBe(
    "1.555 requisições em 24 horas: metade em até 12 ms, 95 % em até 80 ms; nenhuma falhou.",
  );
});
