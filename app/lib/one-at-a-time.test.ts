import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time";

function slowLook() {
  const ends: ((how: "done" | "failed") => void)[] = [];
  const look = oneAtATime(
    () =>
      new Promise((resolve, reject) => {
        ends.push((how) => (how === "done" ? resolve(null) : reject(new Error("no network"))));
      }),
  );
  return { ends, look };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

test("a hundred who ask while it looks are one more look", async () => {
  const { ends, look } = slowLook();
  for (let i = 0; i < 100; i++) look();
  expect(ends).toHaveLength(1);
  ends[0]?.("done");
  await turn();
  expect(ends).toHaveLength(2);
  ends[1]?.("done");
  await turn();
  expect(ends).toHaveLength(2);
});

test("a look that fails holds up no later one", async () => {
  const { ends, look } = slowLook();
  look();
  ends[0]?.("failed");
  await turn();
  look();
  expect(ends).toHaveLength(2);
});
