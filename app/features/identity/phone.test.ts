import { expect, test } from "vitest";
import { brazilianMobile, brazilianPhone, formatPhone, telHref } from "./phone";

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

test.each([
  ["11 98765-4321", "+5511987654321"],
  ["(11) 3456-7890", "+551134567890"],
  ["+55 85 3456 7890", "+558534567890"],
  ["0800 644 0101", "+558006440101"],
])("%s may be called", (text, e164) => {
  expect(brazilianPhone(text)).toBe(e164);
});

test.each(["", "188", "11 1456-7890", "10 3456-7890", "+1 212 555 0100", "11 98765-4321 ramal", "0900 644 0101"])(
  "%s may not",
  (text) => {
    expect(brazilianPhone(text)).toBeNull();
  },
);

test("landlines and 0800 are shown as people write them, and 0800 is called without country code", () => {
  expect(formatPhone("+551134567890")).toBe("+55 11 3456-7890");
  expect(formatPhone("+558006440101")).toBe("0800 644 0101");
  expect(telHref("+551134567890")).toBe("tel:+551134567890");
  expect(telHref("+558006440101")).toBe("tel:08006440101");
});
