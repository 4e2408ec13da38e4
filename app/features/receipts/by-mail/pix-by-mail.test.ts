import { expect, test } from "vitest";
import { refusal, rowsOf } from "../../../../tests/worker/diary";
import { allowPush, newsroom } from "../../../../tests/worker/notices";
import { batchOf, deliver } from "../../../../tests/worker/post";
import { consumeEvents } from "../../../../workers/consumers/events";
import { days } from "~/lib/duration";
import { savePreferences } from "~/features/notifications/preferences/save-preferences.server";
import { addCharge } from "../charges/add-charge.server";
import { markPaid, remindOfCharge } from "../charges/change-charge.server";
import { readCharge } from "../charges/read-charge.server";
import { readOwnCharge } from "../own/own-charges.server";
import { savePayee } from "../profile/payee.server";
import { decidePixByMail, readPixByMail } from "./pix-by-mail.server";

const pix = { kind: "phone" as const, key: "+5511987654321" };
const lia = { name: "Lia Conceição d’Ávila", cpf: "11144477735", city: "São Paulo", version: 0 };

/** What names who is paid, or how much. */
const telling = /br\.gov\.bcb\.pix|Lia|Concei|11987654321|180,00|Pix/;

async function owed() {
  const room = await newsroom();
  const { psychologist, patient, world, post } = room;
  const report = { patientId: patient.memberId, amountCents: 18_000, day: "2026-03-02", about: "Relatório" };
  const { id } = await addCharge(psychologist.ctx, report);
  /** Reminds, and lets it go out. @returns the letter, as text and as HTML */
  const reminded = async () => {
    const { length } = post.sent;
    await remindOfCharge(psychologist.ctx, { id });
    await deliver(post);
    expect(post.sent.length).toBe(length + 1);
    world.clock.now += days(4);
    return post.sent.at(-1) ?? expect.fail();
  };
  return { ...room, id, reminded };
}

test("a reminder's letter names nobody until the patient wants the code in it, and from then on has the page's own code and sum", async () => {
  const { psychologist, patient, post, id, reminded } = await owed();
  await savePayee(psychologist.ctx, { ...lia, pix });
  await allowPush(post, patient, "a");
  const wanted = (["email", "sms", "push"] as const).map((channel) => ({ kind: "charge.reminder" as const, channel }));
  await savePreferences(patient.ctx, { wanted, quiet: { on: false, from: "22:00", to: "07:00" } });
  expect(await readPixByMail(patient.ctx)).toBe(false);
  const before = await reminded();
  expect(`${before.subject} ${before.text} ${before.html}`).not.toMatch(telling);
  const yes = decidePixByMail(patient.ctx, { wanted: true });
  await Promise.all([yes, decidePixByMail(patient.ctx, { wanted: true })]);
  const { text, html, subject } = await reminded();
  const code = (await readOwnCharge(patient.ctx, { id })).pix?.text ?? expect.fail();
  expect(text.split("\n")).toContain(code);
  expect(html).toContain(`>${code}</p>`);
  expect(text).toMatch(/Valor: R\$\s180,00\./);
  expect(text.indexOf(code)).toBeGreaterThan(text.indexOf(`/dashboard/receipts/charges/${id}`));
  expect(subject).toBe(before.subject);
  expect([post.pushes.length > 1, post.texts.length + post.whatsApps.length > 1]).toEqual([true, true]);
  expect(JSON.stringify([post.pushes, post.texts, post.whatsApps])).not.toMatch(telling);
  await decidePixByMail(patient.ctx, { wanted: false });
  expect((await reminded()).text).toBe(before.text);
  const audits = await rowsOf("select action from audit_entry where entity = 'pix_by_mail' order by id");
  expect(new Set(audits.map(({ action }) => action))).toEqual(new Set(["pix_by_mail.turn_on", "pix_by_mail.turn_off"]));
});

test("without a key there is no code, and a key that does not open keeps no reminder back", async () => {
  const { psychologist, patient, id, reminded } = await owed();
  await decidePixByMail(patient.ctx, { wanted: true });
  expect((await reminded()).text).not.toMatch(telling);
  await savePayee(psychologist.ctx, { ...lia, pix: null });
  expect((await reminded()).text).not.toMatch(telling);
  await savePayee(psychologist.ctx, { ...lia, version: 1, pix });
  expect((await reminded()).text).toContain("br.gov.bcb.pix");
  const { memberId } = psychologist;
  await rowsOf("update payee set words_sealed = 'v1.broken' where psychologist_id = ? returning 1", memberId);
  const { text } = await reminded();
  expect(text).not.toMatch(telling);
  expect(text).toContain(`/dashboard/receipts/charges/${id}`);
});

test("what is paid while the letter waits goes out no more, and the wish is the patient's own", async () => {
  const { psychologist, patient, world, post, id } = await owed();
  await savePayee(psychologist.ctx, { ...lia, pix });
  await decidePixByMail(patient.ctx, { wanted: true });
  await remindOfCharge(psychologist.ctx, { id });
  await world.settled();
  await consumeEvents(batchOf("events", post.events.splice(0)).batch, post.job);
  expect(post.notifications.length).toBeGreaterThan(0);
  const { version } = await readCharge(psychologist.ctx, { id });
  await markPaid(psychologist.ctx, { id, version, paidOn: "2026-03-02", method: "pix" });
  post.events.length = 0; // nobody has heard of the payment when the letter's turn comes
  await deliver(post);
  expect(post.sent).toEqual([]);
  const hers = psychologist.ctx as unknown as typeof patient.ctx;
  expect(await refusal(decidePixByMail(hers, { wanted: true }))).toBe("auth.forbidden");
});
