import { expect, test } from "vitest";
import { AppError } from "~/lib/app-error";
import { checkPasswordStrength, type PasswordContext } from "./password.policy";
import { hashPassword, scryptCost, verifyPassword } from "./password.server";

const alone: PasswordContext = { secondFactor: false, personal: ["marina.lopes@exemplo.test", "Marina Lopes"] };

function problem(password: string, context = alone): string | undefined {
  try {
    checkPasswordStrength(password, context);
  } catch (error) {
    if (error instanceof AppError && error.code === "auth.password_weak") return error.fields?.password;
    throw error;
  }
  return undefined;
}

test("scrypt stays within what production Workers allow", () => {
  const { N, r, p } = scryptCost;
  expect(N * r * p).toBeLessThanOrEqual(2 ** 20);
  expect(128 * N * r).toBeLessThanOrEqual(32 * 2 ** 20);
});

test("a hash opens for its password only, however the same letters were typed", async () => {
  const hash = await hashPassword("coração tranquilo 9");
  expect(hash).toMatch(/^scrypt\$16384\$8\$5\$/);
  expect(await verifyPassword("coração tranquilo 9".normalize("NFD"), hash)).toBe(true);
  expect(await verifyPassword("coração tranquilo 8", hash)).toBe(false);
  expect(await hashPassword("coração tranquilo 9")).not.toBe(hash);
});

test("no hash and a broken hash verify nothing", async () => {
  expect(await verifyPassword("girassol na varanda azul", null)).toBe(false);
  expect(await verifyPassword("girassol na varanda azul", "none")).toBe(false);
});

test("15 characters stand alone, 8 beside a second factor, 256 are the most", () => {
  expect(problem("varanda girassol")).toBeUndefined();
  expect(problem("vgq mzl ktp bw")).toMatch(/15 caracteres/);
  expect(problem("vgq mzlk", { ...alone, secondFactor: true })).toBeUndefined();
  expect(problem("vgq mzl", { ...alone, secondFactor: true })).toMatch(/8 caracteres/);
  expect(problem(Array.from({ length: 257 }, (_, i) => String.fromCharCode(97 + ((i * i * 7) % 26))).join(""))).toMatch(
    /256/,
  );
});

test("common passwords and the person's own name are refused", () => {
  expect(problem("123456789012345")).toMatch(/adivinhar/);
  expect(problem("marinalopes12345")).toBeDefined();
  expect(problem("Marina.Lopes@exemplo.test")).toMatch(/nome/);
});
