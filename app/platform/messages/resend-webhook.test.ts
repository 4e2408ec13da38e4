import { expect, test } from "vitest";
import { readResendWebhook } from "./resend-webhook.server";

const secret = `whsec_${btoa("a secret of thirty-two characters")}`;
const now = Date.UTC(2026, 2, 2, 12);
const seconds = String(now / 1000);
const delivered = {
  type: "email.delivered",
  data: { email_id: "re_1", to: ["a@b.test"], tags: { delivery: "dlv_1" } },
};

async function signature(id: string, timestamp: string, body: string, with_ = secret) {
  const bytes = Uint8Array.from(atob(with_.slice(6)), (c) => c.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const mac = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(`${id}.${timestamp}.${body}`));
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`;
}

async function signed(event: unknown, timestamp = seconds) {
  const body = typeof event === "string" ? event : JSON.stringify(event);
  const headers = new Headers({ "svix-id": "msg_1", "svix-timestamp": timestamp });
  headers.set("svix-signature", await signature("msg_1", timestamp, body));
  return { headers, body };
}

async function reportOf(event: unknown) {
  const reading = await readResendWebhook(secret, await signed(event), now);
  return reading.ok ? reading.report : reading.refusal;
}

test("the example of the Svix manual verifies", async () => {
  const headers = new Headers({
    "svix-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "svix-timestamp": "1614265330",
    "svix-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
  const example = { headers, body: '{"test": 2432232314}' };
  const reading = await readResendWebhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", example, 1614265330_000);
  expect(reading).toEqual({ ok: false, refusal: "malformed" }); // signed, but no event of Resend's
});

test("a delivery brings back the letter's tags", async () => {
  expect(await reportOf(delivered)).toEqual({
    eventId: "msg_1",
    providerId: "re_1",
    deliveryTags: { delivery: "dlv_1" },
    outcome: "delivered",
    cause: null,
  });
});

test.each([
  ["email.bounced", { bounce: { type: "Permanent", subType: "General", message: "a@b.test?" } }, "Permanent:General"],
  ["email.bounced", {}, "bounced"],
  ["email.complained", {}, "complained"],
  ["email.failed", { failed: { reason: "reached_daily_quota" } }, "reached_daily_quota"],
  ["email.failed", { failed: { reason: "no such user a@b.test" } }, "failed"],
  ["email.suppressed", {}, "suppressed"],
])("%s %j is a failure because of %s", async (type, more, cause) => {
  const event = { type, data: { ...delivered.data, ...more } };
  expect(await reportOf(event)).toMatchObject({ outcome: "failed", cause });
});

test.each(["email.sent", "email.opened", "email.delivery_delayed", "constructor"])(
  "%s is nothing to act upon",
  async (type) => {
    expect(await reportOf({ ...delivered, type })).toMatchObject({ outcome: "other", cause: null });
  },
);

test("tags may come as a list, or not at all", async () => {
  const list = [{ name: "delivery", value: "dlv_1" }];
  expect(await reportOf({ ...delivered, data: { email_id: "re_1", tags: list } })).toMatchObject({
    deliveryTags: { delivery: "dlv_1" },
  });
  expect(await reportOf({ ...delivered, data: { email_id: "re_1" } })).toMatchObject({ deliveryTags: {} });
});

test("one good signature among several is enough", async () => {
  const message = await signed(delivered);
  const good = message.headers.get("svix-signature") ?? "";
  message.headers.set("svix-signature", `v1,AAAA v2,x v1,*** ${good}`);
  expect((await readResendWebhook(secret, message, now)).ok).toBe(true);
});

test("another body, id, time or secret, and no signature at all, are forged", async () => {
  const message = await signed(delivered);
  const altered = (name: string, value: string) => {
    const headers = new Headers(message.headers);
    headers.set(name, value);
    return { ...message, headers };
  };
  const forgeries = [
    { ...message, body: message.body.replace("dlv_1", "dlv_2") },
    altered("svix-id", "msg_2"),
    altered("svix-timestamp", String(now / 1000 + 1)),
    altered("svix-timestamp", "NaN"),
    altered("svix-signature", ""),
    altered("svix-signature", "v1,"),
    altered("svix-signature", "v1,ção"),
    { ...message, headers: new Headers() },
  ];
  for (const one of forgeries)
    expect(await readResendWebhook(secret, one, now)).toEqual({ ok: false, refusal: "forged" });
  for (const other of [`whsec_${btoa("another secret, as long as this")}`, "whsec_", "whsec_*"])
    expect(await readResendWebhook(other, message, now)).toEqual({ ok: false, refusal: "forged" });
});

test("a signature is good for 300 s, before and after", async () => {
  const message = await signed(delivered);
  expect((await readResendWebhook(secret, message, now + 300_000)).ok).toBe(true);
  expect((await readResendWebhook(secret, message, now - 300_000)).ok).toBe(true);
  for (const at of [now + 300_001, now - 300_001])
    expect(await readResendWebhook(secret, message, at)).toEqual({ ok: false, refusal: "stale" });
});

test("signed nonsense is malformed and a flood of text too large, never an exception", async () => {
  for (const nonsense of [
    "",
    "{",
    "null",
    "[]",
    { type: "email.sent" },
    { type: 1, data: {} },
    { ...delivered, data: { email_id: "" } },
  ])
    expect(await reportOf(nonsense)).toBe("malformed");
  expect(await reportOf("x".repeat(64 * 1024 + 1))).toBe("too_large");
});
