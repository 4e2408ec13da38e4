import { expect, test } from "vitest";
import { brazilianMobile, brazilianPhone, callableNumber, formatPhone, telHref, spellingsOf } from "./phone";

test.each([
  ["+55 11 98765-4321", "+5511987654321"],
  ["(21) 99876-5432", "+5521998765432"],
  ["5585912345678", "+5585912345678"],
  ["11987654321", "+5511987654321"],
  ["(011) 98765-4321", "+5511987654321"],
  ["0055 11 98765-4321", "+5511987654321"],
  ["+55 (0)11 98765-4321", "+5511987654321"],
  ["\u202a+55 11 98765\u20114321\u202c", "+5511987654321"],
  ["11 98765\u20134321", "+5511987654321"],
  ["tel:+55-11-98765-4321", "+5511987654321"],
  ["0 15 11 98765-4321", "+5511987654321"],
  ["(0xx11) 98765-4321", "+5511987654321"],
  ["11.98765.4321", "+5511987654321"],
  ["\u00a0１１ 98765 4321\u200b", "+5511987654321"],
  ["55 98765-4321", "+5555987654321"],
  ["055 98765-4321", "+5555987654321"],
  ["5555987654321", "+5555987654321"],
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
  "98765-4321",
  "0".repeat(14),
  "+351 912 345 678",
  "0044 20 7946 0958",
  "11 98765-4321 11 91234-5678",
  "11 98765-4321 +55 11 91234-5678",
  "(".repeat(50_000),
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
  ["0800-644-0101", "+558006440101"],
  ["011 3456\u20137890", "+551134567890"],
  ["55 3456-7890", "+555534567890"],
  ["+55 (55) 3456-7890", "+555534567890"],
])("%s may be called", (text, e164) => {
  expect(brazilianPhone(text)).toBe(e164);
});

test.each(["", "188", "11 1456-7890", "10 3456-7890", "+1 212 555 0100", "11 98765-4321 ramal", "0900 644 0101"])(
  "%s may not",
  (text) => {
    expect(brazilianPhone(text)).toBeNull();
  },
);

test.each([
  ["11 98765-4321", "+5511987654321"],
  ["0800 644 0101", "+558006440101"],
  ["188", "188"],
  ["1 9 2", "192"],
  ["4004-1234", "40041234"],
  ["3003 1234", "30031234"],
  ["+351 912 345 678", "+351912345678"],
  ["tel:+1 (212) 555-0100", "+12125550100"],
])("%s may be called from here", (text, number) => {
  expect(callableNumber(text)).toBe(number);
  expect(callableNumber(formatPhone(number))).toBe(number); // what a form shows is what it sends
});

test.each([
  "",
  "18",
  "123",
  "119",
  "1880",
  "298",
  "98765-4321",
  "00351 912 345 678",
  "+55 11 123",
  "+0 12345678",
  "+1234567",
  "+1".repeat(9),
])("%s may not be called from here", (text) => {
  expect(callableNumber(text)).toBeNull();
});

test("what has no area code is shown and called as it is dialled", () => {
  expect([formatPhone("188"), telHref("188")]).toEqual(["188", "tel:188"]);
  expect([formatPhone("40041234"), telHref("40041234")]).toEqual(["4004 1234", "tel:40041234"]);
  expect([formatPhone("+351912345678"), telHref("+351912345678")]).toEqual(["+351912345678", "tel:+351912345678"]);
});

test("landlines and 0800 are shown as people write them, and 0800 is called without country code", () => {
  expect(formatPhone("+551134567890")).toBe("+55 11 3456-7890");
  expect(formatPhone("+558006440101")).toBe("0800 644 0101");
  expect(telHref("+551134567890")).toBe("tel:+551134567890");
  expect(telHref("+558006440101")).toBe("tel:08006440101");
});

test.each([
  ["+5531987654321", ["+5531987654321", "+553187654321"]],
  ["+553187654321", ["+5531987654321", "+553187654321"]],
  ["+551133334444", ["+551133334444"]],
  ["+14155238886", ["+14155238886"]],
])("WhatsApp may write %s as %j", (number, spellings) => {
  expect(spellingsOf(number)).toEqual(spellings);
});
