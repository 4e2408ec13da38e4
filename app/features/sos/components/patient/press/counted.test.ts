import { expect, test } from "vitest";
import { countOf } from "~/ui/form/count";
import { raiseSchema, resolveSchema } from "~/features/sos/sos.schema";

test("a field counts what the server will: a line break one, a decomposed accent with its letter", () => {
  expect(countOf(" um\r\ndois fami\u0301lia ")).toBe("um\ndois família".length);
  expect(countOf("😔".repeat(3))).toBe(3);
});

test("what a field counts as full is taken, one more is not", () => {
  const note = `${"a\r\n".repeat(400)}${"😔".repeat(200)}`;
  expect(countOf(note)).toBe(1000);
  expect(resolveSchema.safeParse({ outcome: "talked", note }).success).toBe(true);
  expect(resolveSchema.safeParse({ outcome: "talked", note: `${note}!` }).success).toBe(false);
  expect(raiseSchema.parse({ message: `${note}!` }).message).toHaveLength(1201);
});
