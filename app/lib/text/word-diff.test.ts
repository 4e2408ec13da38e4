import fc from "fast-check";
import { expect, test } from "vitest";
import { diffWords, type DiffPart } from "./word-diff";

const told = (parts: DiffPart[]) =>
  parts.map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `[-${text}-]`)).join("");

test("a changed word is told as that word, in a line of its own paragraph", () => {
  const older = "Dormiu mal.\n\nFalou da mãe.\n";
  const newer = "Dormiu bem.\n\nFalou da mãe e do pai.\n";
  expect(told(diffWords(older, newer))).toBe("Dormiu [-mal-]{+bem+}.\n\nFalou da mãe{+ e do pai+}.\n");
});

test("words that changed side by side are told as one change", () => {
  expect(told(diffWords("Falou da mãe hoje.", "Falou do pai hoje."))).toBe("Falou [-da mãe-]{+do pai+} hoje.");
});

test("a moved or new paragraph leaves the others as they were", () => {
  expect(told(diffWords("um\n\ndois\n", "zero\n\num\n\ndois\n"))).toBe("{+zero\n\n+}um\n\ndois\n");
  expect(told(diffWords("", "novo"))).toBe("{+novo+}");
  expect(told(diffWords("velho", ""))).toBe("[-velho-]");
  expect(diffWords("igual", "igual")).toEqual([{ kind: "same", text: "igual" }]);
});

test("whatever the texts, both can be read out of the difference", () => {
  const text = fc.array(fc.constantFrom("a", "b", "mãe", " ", "\n", "\n\n", ".", "não")).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const parts = diffWords(older, newer);
      const without = (kind: DiffPart["kind"]) =>
        parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
      expect(without("added")).toBe(older);
      expect(without("removed")).toBe(newer);
    }),
    { numRuns: 400 },
  );
});

test("two long texts without a common word are told at once as one in the other's place", () => {
  const many = (word: string) => Array.from({ length: 30_000 }, (_, at) => `${word}${String(at)}`).join(" ");
  const parts = diffWords(many("a"), many("b"));
  expect(parts.map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
