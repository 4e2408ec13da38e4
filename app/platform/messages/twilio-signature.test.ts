import { expect, test } from "vitest";
import { readTwilioWebhook } from "./twilio-signature.server";

const token = "12345";
const url = "https://caris.test/api/webhooks/twilio?delivery=dlv_1";
const fields = { MessageSid: "SM1", SmsSid: "SM1", MessageStatus: "delivered", To: "+5511987654321" };

async function sign(text: string, key_ = token) {
  const key = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(key_),
    { name: "HMAC", hash: "SHA-1" },
    false,
    ["sign"],
  );
  const mac = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(mac)));
}

async function callback(form: Record<string, string>) {
  const names = Object.keys(form).sort();
  const signature = await sign(url + names.map((name) => `${name}${form[name]}`).join(""));
  return { url, signature, body: new URLSearchParams(form).toString() };
}

async function reportOf(form: Record<string, string>) {
  const reading = await readTwilioWebhook(token, await callback(form));
  return reading.ok ? reading.report : reading.refusal;
}

test("the example of Twilio's manual verifies", async () => {
  const form = {
    CallSid: "CA1234567890ABCDE",
    Caller: "+14158675310",
    Digits: "1234",
    From: "+14158675310",
    To: "+18005551212",
  };
  const example = {
    url: "https://example.com/myapp.php?foo=1&bar=2",
    signature: "L/OH5YylLD5NRKLltdqwSvS0BnU=",
    body: new URLSearchParams(form).toString(),
  };
  expect(await readTwilioWebhook(token, example)).toEqual({ ok: false, refusal: "malformed" }); // signed, but of a call
});

test.each([
  [{ MessageStatus: "delivered" }, "delivered", null],
  [{ MessageStatus: "undelivered", ErrorCode: "30003" }, "failed", "30003"],
  [{ MessageStatus: "failed", ErrorCode: "30007" }, "failed", "30007"],
  [{ MessageStatus: "failed", ErrorCode: "some prose" }, "failed", "failed"],
  [{ MessageStatus: "undelivered" }, "failed", "undelivered"],
  [{ MessageStatus: "sent", ErrorCode: "30003" }, "other", null],
  [{ MessageStatus: "queued" }, "other", null],
  [{ MessageStatus: "read" }, "delivered", null],
  [{ MessageStatus: "toString" }, "other", null],
] as const)("%j is %s because of %s", async (form, outcome, cause) => {
  expect(await reportOf({ ...fields, ...form })).toEqual({ providerId: "SM1", outcome, cause });
});

test("another address, field or token, and no signature, are forged", async () => {
  const good = await callback(fields);
  const forgeries = [
    { ...good, url: url.replace("dlv_1", "dlv_2") },
    { ...good, body: good.body.replace("delivered", "failed") },
    { ...good, body: `${good.body}&Extra=1` },
    { ...good, signature: await sign(url, "other") },
    { ...good, signature: "***" },
    { ...good, signature: "" },
    { ...good, signature: null },
    { ...good, body: "&a=b".repeat(101) },
  ];
  for (const one of forgeries) expect(await readTwilioWebhook(token, one)).toEqual({ ok: false, refusal: "forged" });
  expect(await readTwilioWebhook("", { ...good, signature: await sign(url) })).toEqual({
    ok: false,
    refusal: "forged",
  });
});

test("a pair that comes twice counts once, names are sorted whatever their order", async () => {
  const good = await callback(fields);
  const reversed = new URLSearchParams([...new URLSearchParams(good.body)].reverse()).toString();
  expect((await readTwilioWebhook(token, { ...good, body: `${reversed}&SmsSid=SM1` })).ok).toBe(true);
});

test("signed nonsense is malformed and a flood of text too large, never an exception", async () => {
  const nonsense: Record<string, string>[] = [
    {},
    { MessageSid: "SM1" },
    { ...fields, MessageSid: "" },
    { ...fields, MessageSid: "x".repeat(65) },
  ];
  for (const form of nonsense) expect(await reportOf(form)).toBe("malformed");
  expect(await reportOf({ ...fields, Body: "x".repeat(64 * 1024) })).toBe("too_large");
});
