import { expect, test } from "vitest";
import type { Sheet } from "../../sheet";
import { fieldsOf, withWords } from "./kept-values";

const sheet: Sheet = {
  ...{ code: "qst_1", version: 1, name: "Q", asks: "", stem: "", safetyItem: null },
  questions: [
    { kind: "text", text: "a" },
    { kind: "text", text: "b" },
    { kind: "scale", text: "c", least: 0, most: 10, ends: ["", ""], counts: true },
    { kind: "text", text: "d" },
  ],
};

test("words of a draft come back where the server knows none, or where they were being written; a choice is the server's", () => {
  const draft = { q: "2", "a.0": "velha", "a.1": "a meio", "a.2": "3", "a.3": "só aqui" };
  expect(withWords(sheet, ["nova", "antes", 7, null], draft)).toEqual(["nova", "a meio", 7, "só aqui"]);
});

test("an answer that was taken back is sent as none; what was not reached is not spoken of", () => {
  expect(fieldsOf(["x", null, 0, null], 2)).toEqual({ "a.0": "x", "a.1": "", "a.2": "0" });
});
