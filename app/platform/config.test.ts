import { expect, test } from "vitest";
import { testEnv } from "../../tests/worker/env";
import { readConfig } from "./config.server";
import type { Env } from "./env";

const key = "A".repeat(43);
const production: Env = {
  ...testEnv,
  ENVIRONMENT: "production",
  APP_ORIGIN: "https://caris.test",
  MAIL_FROM: "CÁRIS <ola@caris.test>",
  PRIVACY_OFFICER: "Rosa Lima <rosa@caris.test>",
  MASTER_KEYS: `m1:${key}`,
  TOKEN_KEYS: `t1:${key}`,
  AUDIT_KEYS: `a1:${key}`,
  STRIPE_BASE_URL: "https://api.stripe.com",
  STRIPE_SECRET_KEY: "sk_1",
  STRIPE_WEBHOOK_SECRET: "whsec_1234567890",
  RESEND_API_KEY: "re_1",
  TWILIO_ACCOUNT_SID: "AC1",
  TWILIO_AUTH_TOKEN: "t",
  TWILIO_FROM: "+5511300000000",
};

test("here a provider without credentials has stand-ins, and push may call this machine", () => {
  const { mail, sms, push } = readConfig(testEnv);
  expect([mail.apiKey, sms.authToken]).toEqual(["local-simulator", "local-simulator"]);
  expect(push).toMatchObject({ allowLoopback: true, subject: "mailto:ola@caris.local" });
});

test("production takes the real ones and calls no push service on this machine", () => {
  const { sms, push } = readConfig(production);
  expect(sms).toMatchObject({ accountSid: "AC1", authToken: "t", from: "+5511300000000" });
  expect(push).toMatchObject({ allowLoopback: false, subject: "mailto:ola@caris.test" });
});

test("who answers for the protection of data is named in production, and told as name and address", () => {
  expect(readConfig(production).privacyOfficer).toEqual({ name: "Rosa Lima", email: "rosa@caris.test" });
  expect(() => readConfig({ ...production, PRIVACY_OFFICER: "" })).toThrow("PRIVACY_OFFICER is missing");
  expect(() => readConfig({ ...production, PRIVACY_OFFICER: "rosa" })).toThrow("PRIVACY_OFFICER");
});

test.each([
  "RESEND_API_KEY",
  "RESEND_WEBHOOK_SECRET",
  "TWILIO_ACCOUNT_SID",
  "STRIPE_SECRET_KEY",
  "STRIPE_WEBHOOK_SECRET",
  "TWILIO_AUTH_TOKEN",
  "TWILIO_FROM",
  "VAPID_PUBLIC_KEY",
  "VAPID_PRIVATE_KEY",
] as const)("production does not start without %s, and says so", (name) => {
  expect(() => readConfig({ ...production, [name]: undefined })).toThrow(name);
});

test("WhatsApp is the simulator's here, off in production without a number, and never without its approved texts", () => {
  const template = `HX${"a".repeat(32)}`;
  const whole = {
    TWILIO_WHATSAPP_FROM: "+5511300000009",
    TWILIO_WHATSAPP_NOTICE: template,
    TWILIO_WHATSAPP_CALL: template,
  };
  expect(readConfig(testEnv).whatsapp?.from).toBe("whatsapp:+5511300000002");
  expect(readConfig({ ...testEnv, TWILIO_ACCOUNT_SID: "AC1" }).whatsapp).toBeNull();
  expect(readConfig(production).whatsapp).toBeNull();
  expect(readConfig({ ...production, ...whole }).whatsapp).toEqual({
    from: "whatsapp:+5511300000009",
    templates: { notice: template, call: template },
  });
  expect(() => readConfig({ ...production, ...whole, TWILIO_WHATSAPP_CALL: "" })).toThrow("TWILIO_WHATSAPP_CALL");
  expect(() => readConfig({ ...production, ...whole, TWILIO_WHATSAPP_NOTICE: "seekrit" })).toThrow("must be the HX");
});

test("an unfit setting is named and never shown", () => {
  const unfit = { VAPID_PUBLIC_KEY: "seekrit", RESEND_WEBHOOK_SECRET: "seekrit", TWILIO_FROM: "seekrit" };
  for (const [name, value] of Object.entries(unfit)) {
    expect(() => readConfig({ ...production, [name]: value })).toThrow(name);
    expect(() => readConfig({ ...production, [name]: value })).not.toThrow("seekrit");
  }
});
