import { expect, test } from "vitest";
import { decideConsent } from "~/features/consent/decide-consent.server";
import { readConsent } from "~/features/consent/read-consent.server";
import type { NoticeChannel } from "~/features/kernel/said/notice-rule";
import { hours, minutes } from "~/lib/duration";
import { refusal } from "~/platform/outside/outside";
import { asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { counts, deliveries, newsroom, tell } from "../../../../tests/worker/notices";
import { deliver, nobody, type Post } from "../../../../tests/worker/post";
import type { Person } from "../../../../tests/worker/world";
import { sweep } from "../../../../workers/crons/on-all-planes";
import { retryDelivery } from "../desk/admin-deliveries.server";
import { settleReceipt } from "../delivery/settle-receipt.server";
import { readPreferences } from "../preferences/read-preferences.server";
import { savePreferences } from "../preferences/save-preferences.server";
import { sendTest } from "../preferences/send-test.server";

const never = { on: false, from: "22:00", to: "07:00" };
const wanting = (...channels: NoticeChannel[]) => ({
  wanted: channels.map((channel) => ({ kind: "care.started" as const, channel })),
  quiet: never,
});
const agree = (person: Person<"patient">, granted = true) =>
  decideConsent(person.ctx, { purpose: "whatsapp", granted, place: "page" });

/** A patient who is told of care by the phone, and agreed to WhatsApp. */
async function onWhatsApp(...channels: NoticeChannel[]) {
  const room = await newsroom();
  await agree(room.patient);
  await savePreferences(room.patient.ctx, wanting(...channels));
  return room;
}

const states = async (post: Post) =>
  (await deliveries(post)).map(({ channel, state, cause }) => `${channel} ${state}${cause ? ` ${cause}` : ""}`).sort();

const anybody = (post: Post) => ({ ...nobody(post), shard: post.world.scope.shard });

/** Twilio's word on a delivery. */
async function report(
  post: Post,
  channel: NoticeChannel,
  outcome: "delivered" | "failed",
  cause: string | null = null,
) {
  const row = (await deliveries(post)).find((one) => one.channel === channel);
  const marks = { plane: "CLINIC_0", clinic: row?.clinicId, delivery: row?.id };
  await settleReceipt(anybody(post), { marks, outcome, cause });
}

test("with SMS chosen, a yes to WhatsApp takes its place from the next notice on, in an approved text; a no gives it back", async () => {
  const { post, patient } = await newsroom();
  await savePreferences(patient.ctx, wanting("sms"));
  await tell(post, patient, "care.started");
  await deliver(post);
  await agree(patient);
  await tell(post, patient, "care.started");
  await deliver(post);
  expect([post.texts.length, post.whatsApps.length]).toEqual([1, 1]);
  expect(post.whatsApps[0]).toMatchObject({
    template: "notice",
    line: "Há uma novidade para você na CÁRIS.",
    url: "https://caris.test/notices",
    statusCallback: expect.stringContaining("/api/webhooks/twilio?plane=CLINIC_0") as string,
  });
  await agree(patient, false);
  await tell(post, patient, "care.started");
  await deliver(post);
  expect([post.texts.length, post.whatsApps.length]).toEqual([2, 1]);
});

test("who never agreed gets and is offered nothing there: no box, no test, nothing kept of one that was sent all the same", async () => {
  const { post, patient } = await newsroom();
  const both = post.job.directory;
  await savePreferences(patient.ctx, wanting("whatsapp"));
  await tell(post, patient, "care.started");
  await deliver(post);
  const settings = await readPreferences(patient.ctx, both);
  expect(settings.channels).toEqual(["email", "sms", "push"]);
  expect(settings.kinds.flatMap(({ wanted }) => wanted)).toEqual([]);
  expect(await refusalOf(sendTest(patient.ctx, both, { channel: "whatsapp" }))).toBe("notices.no_address");
  expect([post.whatsApps.length, post.texts.length]).toEqual([0, 0]);
  await agree(patient);
  const after = await readPreferences(patient.ctx, both);
  expect([after.channels.includes("whatsapp"), after.reachable.includes("whatsapp")]).toEqual([true, true]);
  await sendTest(patient.ctx, both, { channel: "whatsapp" });
  await deliver(post);
  expect(post.whatsApps).toHaveLength(1);
});

test("a yes taken back while the message lies in the queue stops it: it goes by SMS where that was chosen, else not at all", async () => {
  const { post, patient } = await onWhatsApp("whatsapp", "sms");
  await tell(post, patient, "care.started");
  await agree(patient, false);
  await deliver(post);
  expect(await states(post)).toEqual(["sms pending", "whatsapp dropped no_consent"]);
  await deliver(post);
  expect([post.whatsApps.length, post.texts.length]).toEqual([0, 1]);
  const alone = await onWhatsApp("whatsapp");
  await tell(alone.post, alone.patient, "care.started");
  await agree(alone.patient, false);
  await deliver(alone.post);
  await deliver(alone.post);
  expect(alone.post.texts).toEqual([]);
});

test.each(["63003", "63016", "63024"])(
  "what WhatsApp reports as undeliverable (%s) goes by SMS, once",
  async (code) => {
    const { post, patient } = await onWhatsApp("whatsapp", "sms");
    await tell(post, patient, "care.started");
    await deliver(post);
    for (let again = 0; again < 3; again++) await report(post, "whatsapp", "failed", code);
    await deliver(post);
    await report(post, "whatsapp", "failed", code);
    await deliver(post);
    expect(post.texts).toHaveLength(1);
    expect(await states(post)).toEqual(["sms sent", `whatsapp failed provider_${code}`]);
    expect(await counts(post)).toEqual({ "whatsapp/failed": 1, "sms/sent": 1 });
  },
);

test("receipts in any order: delivered is final, a late failure sends no SMS; a failure may overtake our own note", async () => {
  const { post, patient } = await onWhatsApp("whatsapp", "sms");
  await tell(post, patient, "care.started");
  await deliver(post);
  await report(post, "whatsapp", "delivered");
  await report(post, "whatsapp", "delivered"); // "read", after it
  await report(post, "whatsapp", "failed", "63024");
  await deliver(post);
  expect(await states(post)).toEqual(["whatsapp delivered"]);
  await tell(post, patient, "care.started");
  post.world.scope.platform.whatsapp.send = async () => {
    const row = (await deliveries(post)).find(({ state }) => state === "pending");
    const marks = { plane: "CLINIC_0", clinic: row?.clinicId, delivery: row?.id };
    await settleReceipt(anybody(post), { marks, outcome: "failed", cause: "63024" });
    return { ok: true, providerId: "SM2" };
  };
  await deliver(post);
  await deliver(post);
  expect(post.texts).toHaveLength(1);
  expect(await counts(post)).toEqual({ "whatsapp/delivered": 1, "whatsapp/failed": 1, "sms/sent": 1 });
});

test("refused at once it goes by SMS; not knowing whether it was taken it does not, for twice is too often", async () => {
  const { post, patient } = await onWhatsApp("whatsapp", "sms");
  post.onWhatsApp.now = refusal("rejected", 400);
  await tell(post, patient, "care.started");
  await deliver(post);
  await deliver(post);
  expect([post.whatsApps.length, post.texts.length, post.parked.length]).toEqual([1, 1, 0]);
  post.onWhatsApp.now = refusal("timeout");
  await tell(post, patient, "care.ended");
  await savePreferences(patient.ctx, { ...wanting("whatsapp", "sms") });
  await tell(post, patient, "care.started");
  await deliver(post);
  await deliver(post);
  expect([post.whatsApps.length, post.texts.length, post.parked.length]).toEqual([2, 1, 1]);
});

test("WhatsApp chosen alone is not turned into an SMS", async () => {
  const { post, patient } = await onWhatsApp("whatsapp");
  await tell(post, patient, "care.started");
  await deliver(post);
  await report(post, "whatsapp", "failed", "63024");
  expect(await states(post)).toEqual(["whatsapp failed provider_63024"]);
});

test("a member in their quiet hours is not woken by the SMS that stands in", async () => {
  const { post, world, patient } = await onWhatsApp("whatsapp", "sms");
  const quiet = { on: true, from: "22:00", to: "07:00" };
  await savePreferences(patient.ctx, { ...wanting("whatsapp", "sms"), quiet });
  await tell(post, patient, "care.started");
  await deliver(post);
  world.clock.now += hours(14);
  await report(post, "whatsapp", "failed", "63024");
  await deliver(post);
  expect(await states(post)).toContain("sms held");
  expect(post.texts).toEqual([]);
});

test("a WhatsApp that stays away is waited for ten minutes by who is reached by SMS", async () => {
  const { post, world, patient } = await onWhatsApp("whatsapp", "sms");
  post.onWhatsApp.now = refusal("unreachable");
  await tell(post, patient, "care.started");
  for (let minute = 0; minute < 14; minute += 2) {
    await deliver(post);
    if (minute < 10) expect(post.texts).toEqual([]);
    world.clock.now += minutes(2);
    await sweep(post.job);
  }
  await deliver(post);
  expect(await states(post)).toEqual(["sms sent", "whatsapp failed unreachable"]);
  expect(post.texts).toHaveLength(1);
});

test("an event heard twice, with a change of mind in between, is told to the phone once", async () => {
  const { post, patient } = await onWhatsApp("whatsapp", "sms");
  await tell(post, patient, "care.started", "same");
  await deliver(post);
  await agree(patient, false);
  await tell(post, patient, "care.started", "same");
  await deliver(post);
  expect([post.whatsApps.length, post.texts.length]).toEqual([1, 0]);
});

test("what is urgent goes by both; one way that fails sends nothing again by the other", async () => {
  const { post, world, psychologist } = await newsroom();
  await decideConsent(psychologist.ctx, { purpose: "whatsapp", granted: true, place: "page" });
  world.clock.now += hours(15); // 3 in the night
  await tell(post, psychologist, "sos.alert");
  await deliver(post);
  expect([post.texts.length, post.whatsApps.length]).toEqual([1, 1]);
  expect(post.whatsApps[0]).toMatchObject({ urgent: true, template: "call" });
  await report(post, "whatsapp", "failed", "63024");
  await deliver(post);
  expect(post.texts).toHaveLength(1);
});

test("an admin does not send again by WhatsApp what has gone by SMS instead; nobody of another clinic is touched", async () => {
  const { post, world, patient, clinicId } = await onWhatsApp("whatsapp", "sms");
  const admin = asAdmin(world, await world.person("admin", clinicId, "Rui"));
  await tell(post, patient, "care.started");
  await deliver(post);
  const [sent] = await deliveries(post);
  const elsewhere = { plane: "CLINIC_0", clinic: await world.clinic(), delivery: sent?.id };
  await settleReceipt(anybody(post), { marks: elsewhere, outcome: "failed", cause: "63024" });
  expect(await states(post)).toEqual(["whatsapp sent"]);
  await report(post, "whatsapp", "failed", "63024");
  await deliver(post);
  expect(await refusalOf(retryDelivery(admin, { id: sent?.id ?? "" }))).toBe("notices.went_by_sms");
});

test("without a WhatsApp number of ours nobody is offered it, and what was queued goes by SMS", async () => {
  const { post, world, patient } = await onWhatsApp("whatsapp", "sms");
  await tell(post, patient, "care.started");
  world.scope.platform.whatsapp.isOn = false;
  await deliver(post);
  await deliver(post);
  expect([post.whatsApps.length, post.texts.length]).toEqual([0, 1]);
  expect((await readPreferences(patient.ctx, post.job.directory)).whatsApp).toBeNull();
  expect((await readConsent(patient.ctx, "whatsapp")).granted).toBe(true);
});
