import fc from "fast-check";
import { expect, test } from "vitest";
import { cutWhole, firstCharacter, lengthOf } from "./text-length";

test("an emoji and an accented letter count one, half a pair too", () => {
  expect(lengthOf("😔á\n")).toBe(3);
  expect(lengthOf("\ud83d")).toBe(1);
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => lengthOf(text) === [...text].length));
});

test("a cut leaves no half of a character", () => {
  expect(cutWhole("ab👨‍👩‍👧‍👦c", 8)).toBe("ab");
  expect(cutWhole("ab👨‍👩‍👧‍👦c", 9)).toBe("ab👨‍👩‍👧‍👦");
  expect(cutWhole("ae\u0301", 2)).toBe("a");
  expect(cutWhole("🇧🇷🇧🇷🇧🇷", 3)).toBe("🇧🇷");
});

test("a cut is a beginning within the limit, however many accents stand on a letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.nat({ max: 100 }), (text, max) => {
      const cut = cutWhole(text, max);
      expect(text.startsWith(cut)).toBe(true);
      expect(lengthOf(cut)).toBeLessThanOrEqual(max);
    }),
  );
  expect(lengthOf(cutWhole(`a${"\u0301".repeat(500)}`, 100))).toBe(100);
});

test("the first character is what a person sees as one", () => {
  expect(firstCharacter("👩‍👩‍👧 Ana")).toBe("👩‍👩‍👧");
  expect(firstCharacter("E\u0301lida")).toBe("E\u0301");
  expect(firstCharacter("")).toBe("");
});
