import { expect, test } from "vitest";
import { decimalFrom, decimalText } from "./decimal";

test("numbers are read as they are written in Brazil; what could be two, or is written for machines, is none", () => {
  const said: [string, number | null][] = [
    ...([
      ["5", 5],
      [" -3 ", -3],
      ["−3", -3],
      ["5,5", 5.5],
      ["5.5", 5.5],
      ["0,125", 0.125],
    ] as [string, number][]),
    ...([
      ["1.200,5", 1200.5],
      ["1200", 1200],
    ] as [string, number][]),
    ...["1.200", "1.234.567", "0x1F", "1e3", "Infinity", "", "5,", ",5", "1,2,3", "1.20,5", "cinco"].map(
      (typed): [string, null] => [typed, null],
    ),
  ];
  for (const [typed, value] of said) expect([typed, decimalFrom(typed)]).toEqual([typed, value]);
});

test("what a field shows is read again as the same", () => {
  for (const value of [0, -3, 5.5, 1200, 1.234, 0.1 + 0.2, 1e-7, 999_999_999.25])
    expect(decimalFrom(decimalText(value))).toBe(value);
});
