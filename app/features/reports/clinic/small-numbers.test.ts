import { expect, test } from "vitest";
import { told, toldBesideSum } from "./small-numbers";

test.each([
  [0, 0],
  [1, null],
  [4, null],
  [5, 5],
])("%i is told as %s", (count, said) => {
  expect(told(count)).toBe(said);
});

test.each([
  { counts: [10, 7, 3], said: [10, null, null] },
  { counts: [10, 2, 3], said: [null, null, null] },
  { counts: [1, 20, 1, 30], said: [null, null, null, 30] },
  { counts: [9, 0, 4], said: [null, 0, null] },
  { counts: [8, 6], said: [8, 6] },
  { counts: [4], said: [null] },
  { counts: [6, 6, 1], said: [null, null, null] },
  { counts: [1, 0, 2], said: [null, null, null] },
])("beside their sum $counts are told as $said", ({ counts, said }) => {
  expect(toldBesideSum(counts)).toEqual(said);
});

/** All lists of so many counts from none to `most`. */
function* lists(length: number, most: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const rest of lists(length - 1, most)) for (let count = 0; count <= most; count++) yield [...rest, count];
}

test.each([
  [2, 11],
  [3, 11],
  [4, 8],
])("of %i counts beside their sum, no small one follows from what is told", (length, most) => {
  const behind = new Map<string, number[][]>();
  for (const counts of lists(length, most)) {
    const sum = counts.reduce((all, count) => all + count, 0);
    const seen = JSON.stringify([told(sum), toldBesideSum(counts)]);
    behind.set(seen, [...(behind.get(seen) ?? []), counts]);
  }
  const given = [...behind].flatMap(([seen, histories]) =>
    histories[0]!.flatMap((count, i, counts) =>
      count > 0 && count < 5 && histories.every((other) => other[i] === count)
        ? [`${seen}: ${JSON.stringify(counts)}`]
        : [],
    ),
  );
  expect(given).toEqual([]);
});
