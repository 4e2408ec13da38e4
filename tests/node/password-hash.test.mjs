// What a password costs an attacker. Tests in workerd hash at less (vitest.config.ts); here is what the product does.
import { scryptSync } from "node:crypto";
import { expect, test } from "vitest";
import { hashPassword, scryptCost } from "../../app/features/identity/password/password.server";

test("scrypt stays within what production Workers allow", () => {
  const { N, r, p } = scryptCost;
  expect(N * r * p).toBeLessThanOrEqual(2 ** 20);
  expect(128 * N * r).toBeLessThanOrEqual(32 * 2 ** 20);
});

test("a hash is made at its whole cost, and says so", async () => {
  const [, N, r, p, salt = "", key] = (await hashPassword("coração tranquilo 9")).split("$");
  expect([N, r, p]).toEqual(["16384", "8", "5"]);
  const cost = { N: 2 ** 14, r: 8, p: 5, maxmem: 2 ** 26 };
  const made = scryptSync("coração tranquilo 9".normalize("NFKC"), Buffer.from(salt, "base64url"), 32, cost);
  expect(made.toString("base64url")).toBe(key);
});
