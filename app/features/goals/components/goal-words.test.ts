import { expect, test } from "vitest";
import { progressWords } from "./goal-words";
import { openGoalsWords } from "./session-lines";

test("how far a goal is agrees with its number", () => {
  const steps = (...states: ("todo" | "going" | "done")[]) => progressWords(states.map((state) => ({ state })));
  expect([steps("todo"), steps("todo", "going"), steps("done", "todo"), steps("done", "done"), steps()]).toEqual([
    "0 de 1 passo feito",
    "0 de 2 passos feitos, 1 em andamento",
    "1 de 2 passos feito",
    "2 de 2 passos feitos",
    null,
  ]);
});

test("what waits to be looked at together is said in numbers", () => {
  const said = (open: number, unreviewed: number) => openGoalsWords({ open, unreviewed });
  expect([said(1, 1), said(1, 0), said(3, 1), said(3, 2), said(2, 0)]).toEqual([
    "1 meta aberta, ainda não revista",
    "1 meta aberta",
    "3 metas abertas, 1 ainda não revista",
    "3 metas abertas, 2 ainda não revistas",
    "2 metas abertas",
  ]);
});
