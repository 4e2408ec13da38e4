import { beforeEach, expect, test } from "vitest";
import { siteFiles } from "~/platform/site-files.server";
import { rawEnv } from "../../../../tests/worker/env";
import { forgetLexicon, openLexicon } from "./lexicon";
import { redactAll } from "./redact";

beforeEach(forgetLexicon);

const said = "Liguei para a Mariana ontem.";

test("without its lists a text is not looked at, and so goes nowhere", () => {
  expect(() => redactAll([said], [])).toThrow("not opened");
});

test.each([
  ["cannot be read", null],
  ["are another file's", new Uint8Array(100)],
])("lists that %s refuse, and are read again the next time", async (_, bytes) => {
  await expect(openLexicon({ siteFile: () => Promise.resolve(bytes) })).rejects.toMatchObject({ code: "ai.not_now" });
  expect(() => redactAll([said], [])).toThrow("not opened");
  await openLexicon({ siteFile: siteFiles(rawEnv.ASSETS) });
  expect(redactAll([said], []).texts).toEqual(["Liguei para a ⟦PESSOA_1⟧ ontem."]);
});
