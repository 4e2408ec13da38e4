import { expect, test } from "vitest";
import { readEmail } from "./email";

test.each([
  "ana@exemplo.test\u200b",
  "\u200eana@exemplo.test",
  "ana@exem\u00adplo.test",
  " Ana@Exemplo.TEST\r\n",
  "mailto:ana@exemplo.test",
  "<ana@exemplo.test>",
  "ana＠exemplo．test",
  "\u202aana@exemplo.test\u202c",
  "ana@exem\u200dplo.test",
])("%j is ana@exemplo.test", (typed) => {
  expect(readEmail(typed)).toBe("ana@exemplo.test");
});
