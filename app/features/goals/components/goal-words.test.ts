import { expect, test } from "vitest";
import { progressWords } from "./goal-words";

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
