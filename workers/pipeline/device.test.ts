import { expect, test } from "vitest";
import { deviceOf } from "./device";

/** Headers as a server may be given them: bytes that fetch would not let through. */
const named = (name: string) => ({ get: () => name }) as unknown as Headers;

test("what a browser calls itself is kept on one line, without what turns or controls a text", () => {
  expect(deviceOf(named("Fire\u2028fox \u202eexe.\u2066gpj\u0000\u0007\t 1"))).toBe("Fire fox exe.gpj 1");
  expect(deviceOf(named("x".repeat(5000)))).toHaveLength(300);
  expect(deviceOf(new Headers())).toBe("");
  const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
  expect(deviceOf(named(firefox))).toBe(firefox);
  expect(deviceOf(named(` ${firefox}  (a)`))).toBe(`${firefox} (a)`);
});
