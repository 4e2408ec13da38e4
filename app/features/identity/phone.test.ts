import { expect, test } from "vitest";
import { brazilianMobile, formatPhone } from "./phone";

test.each([
  ["+55 11 98765-4321", "+5511987654321"],
  ["(21) 99876-5432", "+5521998765432"],
  ["5585912345678", "+5585912345678"],
  ["11987654321", "+5511987654321"],
])("%s is a mobile number", (text, e164) => {
  expect(brazilianMobile(text)).toBe(e164);
});

test.each([
  "((((",
  "((((((((((((",
  "",
  "11 3456-7890",
  "10987654321",
  "+1 212 555 0100",
  "9".repeat(30),
  "+55 11 8765-4321x",
])("%s is none", (text) => {
  expect(brazilianMobile(text)).toBeNull();
});

test("a number is shown as people write it", () => {
  expect(formatPhone("+5511987654321")).toBe("+55 11 98765-4321");
});
