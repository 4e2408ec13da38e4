import { expect, test } from "vitest";
import { together } from "./together";

/** Doubles numbers, and tells which it did together. @param held what each turn waits for */
function doubling(held: Promise<void> = Promise.resolve()) {
  const turns: number[][] = [];
  const double = together<number, number>((asked) => {
    turns.push(asked);
    return asked.map(async (n) => {
      await held;
      if (n === 13) throw new Error("unlucky");
      return n * 2;
    });
  });
  return { turns, double };
}

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 0));

test("what is asked at once is one turn, each with its own answer, and one that fails fails alone", async () => {
  const { turns, double } = doubling();
  const asked = await Promise.allSettled([double(1), double(13), Promise.resolve().then(() => double(3))]);
  expect(turns).toEqual([[1, 13, 3]]);
  expect(asked.map((end) => (end.status === "fulfilled" ? end.value : "failed"))).toEqual([2, "failed", 6]);
  expect(await double(4)).toBe(8);
  expect(turns).toHaveLength(2);
});

test("what is asked while a turn is under way is the next turn's", async () => {
  let letGo = () => undefined as void;
  const { turns, double } = doubling(new Promise<void>((resolve) => (letGo = resolve)));
  const all = [double(1)];
  while (turns.length === 0) await nextTurn();
  all.push(double(2));
  await nextTurn();
  all.push(double(3));
  letGo();
  expect(await Promise.all(all)).toEqual([2, 4, 6]);
  expect(turns).toEqual([[1], [2, 3]]);
});

test("work that throws before it begins is told to all who asked, and the next are served", async () => {
  let broken = true;
  const echo = together<string, string>((asked) => {
    if (broken) throw new Error("broken");
    return asked.map((one) => Promise.resolve(one));
  });
  const ends = await Promise.allSettled([echo("a"), echo("b")]);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  broken = false;
  expect(await echo("c")).toBe("c");
});
