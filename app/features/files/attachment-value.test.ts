import { expect, test } from "vitest";
import { attachmentsIn, toAttachmentValue } from "./attachment-value";

test("a form gives back what it was given, in one word", () => {
  const file = { id: "fil_1", kind: "image" as const, size: 268, name: "Praia | da Ana 100%.jpg" };
  const value = toAttachmentValue(file);
  expect(value).not.toMatch(/\s/);
  expect(attachmentsIn([value, ""])).toEqual([file]);
  expect(attachmentsIn(value)).toEqual([file]);
  expect(attachmentsIn(undefined)).toEqual([]);
});

test("a value that nobody gave is a file without a name, to be found missing by its id", () => {
  expect(attachmentsIn(["fil_1", "x|y|z|%E0%A4"])).toEqual([
    { id: "fil_1", kind: "pdf", size: 0, name: "arquivo" },
    { id: "x", kind: "pdf", size: 0, name: "arquivo" },
  ]);
});
