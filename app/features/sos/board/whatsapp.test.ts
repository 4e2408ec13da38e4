import { expect, test } from "vitest";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { asAdmin } from "../../../../tests/worker/callers";
import { newWard, pass, pressOf, settled, type Ward } from "../../../../tests/worker/board";
import { refusal, type Receipt } from "~/platform/outside/outside";
import { testCall } from "../ladder/test-call.server";
import { calleesOf, channelsFor, type Callee } from "./people";
import { housePolicy, stepsOf } from "../ladder/ladder.policy";

const agree = ({ psychologist }: Ward, granted = true) =>
  decideConsent(psychologist.ctx, { purpose: "whatsapp", granted, place: "page" });
const toPhone = (ward: Ward) =>
  ward.sent
    .filter(({ to }) => to === "+5511911110001")
    .map(({ channel }) => channel)
    .sort();

test("a WhatsApp that hangs holds up no SMS", async () => {
  const ward = await newWard();
  await agree(ward);
  let letGo = (_: Receipt) => undefined as void;
  const hanging = new Promise<Receipt>((resolve) => (letGo = resolve));
  ward.answer.now = (channel) => (channel === "whatsapp" ? hanging : { ok: true, providerId: "p_1" });
  await ward.board.raise(ward.call, pressOf(ward, { severity: "immediate" }));
  await expect.poll(() => toPhone(ward)).toEqual(["sms"]);
  letGo(refusal("rejected", 400));
});

test("a yes taken back stops the next call by WhatsApp, not the SMS", async () => {
  const ward = await newWard();
  await agree(ward);
  await ward.board.raise(ward.call, pressOf(ward, { severity: "support" }));
  await settled(ward);
  await agree(ward, false);
  await ward.board.forgetPeople(ward.call, null); // as the event's subscriber does
  await pass(ward, 61_000);
  expect(toPhone(ward)).toEqual(["sms"]);
});

test("who agreed is called by WhatsApp beside the SMS, in its neutral words", async () => {
  const ward = await newWard();
  await agree(ward);
  const { id } = await ward.board.raise(ward.call, pressOf(ward, { severity: "immediate" }));
  await settled(ward);
  expect(toPhone(ward)).toEqual(["sms", "whatsapp"]);
  const whatsApp = ward.sent.find(({ channel }) => channel === "whatsapp");
  expect(whatsApp?.body).toBe(
    `Há um pedido de ajuda esperando sua resposta na CÁRIS. https://caris.test/dashboard/alerts/${id}`,
  );
  expect(whatsApp?.tag).toContain("/api/webhooks/twilio?plane=CLINIC_0");
});

test("contacts get no WhatsApp, and no ladder needs it", () => {
  const steps = stepsOf(housePolicy, "immediate");
  const one: Callee = {
    id: "mem_1",
    name: "L",
    role: "psychologist",
    email: "a@b.c",
    phone: "+5511911110001",
    whatsApp: true,
    devices: [],
  };
  const contact: Callee = { ...one, id: "ctt_1", role: "contact", email: null };
  for (const step of steps) {
    const called = calleesOf([one, contact], step).map((who) => [who.role, channelsFor(who, step)]);
    for (const [role, channels] of called) {
      expect(channels).toEqual(
        role === "contact" ? ["sms"] : step.channels.includes("sms") ? ["sms", "email", "whatsapp"] : ["email"],
      );
    }
  }
  const { whatsApp: _, ...remembered } = one; // by an earlier version
  expect(channelsFor(remembered, steps[0] as never)).not.toContain("whatsapp");
});

test("a test call tries WhatsApp for who agreed to it", async () => {
  const ward = await newWard();
  await agree(ward);
  const ctx = asAdmin(ward.world, ward.admin);
  const ok = { send: () => Promise.resolve({ ok: true as const, providerId: "p" }) };
  const platform = { ...ctx.platform, sms: ok, mailer: ok, push: ok, whatsapp: { ...ok, isOn: true } };
  const { results } = await testCall({ ...ctx, platform }, ward.psychologist.memberId);
  expect(results.map(({ channel, result }) => `${channel} ${result}`)).toContain("whatsapp taken");
});
