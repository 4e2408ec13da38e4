import { expect, test } from "vitest";
import { AppError } from "~/lib/app-error";
import { siteFiles } from "~/platform/site-files.server";
import { rawEnv } from "../../../../tests/worker/env";
import { checkPasswordStrength, type PasswordContext } from "./password.policy";
import { hashPassword, verifyPassword } from "./password.server";

const alone: PasswordContext = { secondFactor: false, personal: ["marina.lopes@exemplo.test", "Marina Lopes"] };

const platform = { siteFile: siteFiles(rawEnv.ASSETS) };

async function problem(password: string, context = alone, at = platform): Promise<string | undefined> {
  try {
    await checkPasswordStrength({ platform: at }, password, context);
  } catch (error) {
    if (error instanceof AppError && error.code === "auth.password_weak") return error.fields?.password;
    throw error;
  }
  return undefined;
}

/** At the cost of a real one; hashes that these tests make are cheap (vitest.config.ts), and what is made is tested in tests/node. */
const whole = "scrypt$16384$8$5$YSBzYWx0IG9mIHNpeHRlZQ$YGSTtvYmOYqomy-jHa-7IghPnFb-PXdQaMpfNreeWlU";

test("a hash opens for its password only, however the same letters were typed", async () => {
  const hash = await hashPassword("coração tranquilo 9");
  expect(await hashPassword("coração tranquilo 9")).not.toBe(hash);
  for (const one of [hash, whole]) {
    expect(await verifyPassword("coração tranquilo 9".normalize("NFD"), one)).toBe(true);
    expect(await verifyPassword("coração tranquilo 8", one)).toBe(false);
  }
});

test("no hash and a broken hash verify nothing", async () => {
  expect(await verifyPassword("girassol na varanda azul", null)).toBe(false);
  expect(await verifyPassword("girassol na varanda azul", "none")).toBe(false);
});

test("15 characters stand alone, 8 beside a second factor, 256 are the most", async () => {
  expect(await problem("varanda girassol")).toBeUndefined();
  expect(await problem("vgq mzl ktp bw")).toMatch(/15 caracteres/);
  expect(await problem("vgq mzlk", { ...alone, secondFactor: true })).toBeUndefined();
  expect(await problem("vgq mzl", { ...alone, secondFactor: true })).toMatch(/8 caracteres/);
  expect(
    await problem(Array.from({ length: 257 }, (_, i) => String.fromCharCode(97 + ((i * i * 7) % 26))).join("")),
  ).toMatch(/256/);
});

test("common passwords and the person's own name are refused", async () => {
  expect(await problem("123456789012345")).toMatch(/adivinhar/);
  expect(await problem("marinalopes12345")).toBeDefined();
  expect(await problem("Marina.Lopes@exemplo.test")).toMatch(/nome/);
});

test("where the list of usual passwords cannot be read, the rules alone decide, and it is read again the next time", async () => {
  let calls = 0;
  const flaky = {
    fetch: () =>
      calls++ === 0 ? Promise.reject(new Error("down")) : rawEnv.ASSETS.fetch("https://site/data/none.bin"),
  };
  const at = { siteFile: siteFiles(flaky as unknown as Fetcher) };
  const elsewhere = { siteFile: () => at.siteFile("/data/none.bin") };
  expect(await problem("Corinthians2012", alone)).toMatch(/adivinhar/);
  expect(await problem("Corinthians2012", alone, elsewhere)).toBeUndefined();
  expect(await problem("123456789012345", alone, elsewhere)).toMatch(/adivinhar/);
  expect(calls).toBe(2);
});
