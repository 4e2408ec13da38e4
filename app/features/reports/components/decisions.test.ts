import { expect, test } from "vitest";
import { decisionsOf } from "./decisions";

const nothing = {
  ...{ crps: 0, withoutStep: 0, orphans: 0, orphansOf: null, gaps: 0, unreachable: 0, failed: 0, stuck: 0 },
  ...{ declined: 0, declinedOf: null, refused: 0, refusedBy: null, trialEndsAt: null, planIsOver: false, late: null },
};
const reader = { zone: "America/Sao_Paulo", now: Date.UTC(2026, 10, 30, 12) };

test("a hand-over that was declined and a charge that is late are decisions with one act each; nothing is nothing", () => {
  expect(decisionsOf(nothing, reader)).toEqual([]);
  const late = { charges: 2, since: Date.UTC(2026, 10, 12, 12) };
  const said = decisionsOf({ ...nothing, declined: 1, declinedOf: "mem_1", late }, reader);
  expect(said.map(({ words, href }) => [words, href])).toEqual([
    ["1 pessoa não quis trocar de psicóloga ou psicólogo", "/admin/users/mem_1/caseload"],
    ["2 cobranças do plano em atraso", "/admin/plan"],
  ]);
  expect(said[1]?.why).toContain("Em aberto desde 12 de novembro.");
});
