import { expect, test } from "vitest";
import { kindsOf, newWard, pass, pressOf, settled, type Ward } from "../../../../tests/worker/board";
import { boardWorld } from "../../../../tests/worker/test-board";
import type { PatientCtx } from "~/features/kernel/ctx";
import { minutes, seconds } from "~/lib/duration";
import { contactAddress } from "./contact-line.server";
import { addContact, removeContact } from "./contacts.server";
import { listOwnContacts } from "./list-own-contacts.server";
import { readDuty } from "../ladder/readiness.server";

const own = ({ patient }: Pick<Ward, "patient">) => patient.ctx as unknown as PatientCtx;
const isContact = ({ to }: { to: string }) => to.startsWith("+551198765");

/** A ward whose patient has contacts that she says agree. */
async function wardWith(numbers: number): Promise<Ward> {
  const ward = await newWard();
  for (let i = 0; i < numbers; i++)
    await addContact(own(ward), { name: `Pessoa ${i}`, phone: `+551198765000${i}`, consent: true });
  await ward.world.settled();
  return ward;
}

/** A press that climbs until contacts are called, and is then taken back. */
async function raiseAndCancel(ward: Ward) {
  const { id } = await ward.board.raise(ward.call, pressOf(ward, { severity: "immediate" }));
  await pass(ward, minutes(3));
  await ward.board.cancel(ward.call, id, ward.patient.memberId, "by_mistake");
  await settled(ward);
  const alert = await ward.board.read(ward.call, id, { id: ward.patient.memberId, role: "patient" });
  if (!alert) throw new Error("no alert");
  return alert;
}

/** The mac of the last SMS to a contact, and the alert it leads to. */
function linkIn(ward: Ward): [alertId: string, mac: string] {
  const { body } = ward.sent.findLast(isContact) ?? { body: "" };
  const [, alert = "", mac = ""] = /near\/\w+\/(\w+)\/([\w-]+)/.exec(body) ?? [];
  return [`sos_${alert}`, mac];
}

test("raised and cancelled in a loop, nobody who has not agreed gets a second SMS, and the timeline says so", async () => {
  const ward = await wardWith(5);
  const alerts = [];
  for (let i = 0; i < 2; i++) alerts.push(await raiseAndCancel(ward));
  const numbers = ward.sent.filter(isContact).map(({ to }) => to);
  expect(numbers.toSorted()).toEqual([0, 1, 2, 3, 4].map((i) => `+551198765000${i}`));
  for (const { timeline } of alerts.slice(1)) {
    const about = timeline.filter(({ who }) => who?.id.startsWith("ctt_"));
    expect(about.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => "held_back"));
  }
  expect((await listOwnContacts(own(ward))).map(({ sms }) => sms)).toEqual(Array.from({ length: 5 }, () => "waiting"));
});

test("the link tells nothing before they agree, looking changes nothing, and agreed they are reached again", async () => {
  const ward = await wardWith(1);
  const { id } = await ward.board.raise(ward.call, pressOf(ward, { severity: "immediate" }));
  await pass(ward, minutes(2));
  const [alertId, mac] = linkIn(ward);
  for (let i = 0; i < 2; i++)
    expect(await ward.board.near(ward.call, alertId, mac)).toEqual({ state: "waiting", closed: false, alert: null });
  const looked = await ward.board.read(ward.call, id, { id: ward.patient.memberId, role: "patient" });
  expect(looked && kindsOf(looked)).not.toContain("seen");
  const agreed = await ward.board.answerNear(ward.call, alertId, mac, "yes");
  expect(agreed).toMatchObject({ state: "confirmed", alert: { patientName: "Ana Paciente", seen: true, team: true } });
  await ward.board.cancel(ward.call, id, ward.patient.memberId, "better");
  await raiseAndCancel(ward);
  expect(ward.sent.filter(isContact)).toHaveLength(2);
  const { contactLines } = ward.world.scope.platform;
  const at = await contactAddress("+5511987650000", ward.patient.accountId);
  for (let i = 0; i < 2; i++) expect(await contactLines.take(at, `pag_${i}`)).toEqual({ ok: true, first: false });
  const { timeline } = await raiseAndCancel(ward);
  expect(ward.sent.filter(isContact)).toHaveLength(2);
  expect(timeline).toContainEqual(expect.objectContaining({ kind: "held_back", why: "limit" }));
  expect(timeline.some(({ kind, who }) => kind === "called" && who?.id.startsWith("ctt_"))).toBe(false);
});

test("a no holds for the number, whatever the patient's list says; the patient is told, and counts on nobody", async () => {
  const ward = await wardWith(1);
  await raiseAndCancel(ward);
  expect(await ward.board.answerNear(ward.call, ...linkIn(ward), "no")).toMatchObject({
    state: "refused",
    alert: null,
  });
  const [listed] = await listOwnContacts(own(ward));
  expect(listed?.sms).toBe("refused");
  await removeContact(own(ward), listed?.id ?? "");
  await addContact(own(ward), { name: "Outra vez", phone: "+5511987650000", consent: true });
  await ward.world.settled();
  const { timeline } = await raiseAndCancel(ward);
  expect(ward.sent.filter(isContact)).toHaveLength(1);
  expect(timeline).toContainEqual(expect.objectContaining({ kind: "held_back", why: "refused" }));
  expect((await readDuty(own(ward))).contacts).toBe(0);
});

test("'never again' holds against every account; takes of one moment count one by one; what never left is given back", async () => {
  const ward = await newWard();
  const { contactLines } = ward.world.scope.platform;
  const at = (account: string) => contactAddress("+5511987650009", account);
  const [ana, bia] = await Promise.all([at("acc_ana"), at("acc_bia")]);
  const takes = await Promise.all(Array.from({ length: 20 }, (_, i) => contactLines.take(ana, `pag_${i}`)));
  expect(takes.filter(({ ok }) => ok)).toHaveLength(1);
  const mine = takes.findIndex(({ ok }) => ok);
  expect(await contactLines.take(ana, `pag_${mine}`)).toEqual({ ok: true, first: true });
  await contactLines.giveBack(ana, `pag_${mine}`);
  expect(await contactLines.look(ana)).toBe("new");
  await contactLines.answer(ana, "never");
  expect(await contactLines.take(bia, "pag_bia")).toEqual({ ok: false, why: "refused" });
});

test("while a number cannot be asked about its SMS waits, and then goes with its line; nothing is sent ungated", async () => {
  const ward = await wardWith(1);
  const { contactLines } = ward.world.scope.platform;
  const alter = boardWorld.alter;
  let down = true;
  const take: typeof contactLines.take = (at, key) =>
    down ? Promise.reject(new Error("the object is gone")) : contactLines.take(at, key);
  boardWorld.alter = (platform, job) => ({ ...alter?.(platform, job), contactLines: { ...contactLines, take } });
  const { id } = await ward.board.raise(ward.call, pressOf(ward, { severity: "immediate" }));
  await pass(ward, minutes(2));
  expect(ward.sent.filter(isContact)).toHaveLength(0);
  down = false;
  await pass(ward, seconds(10));
  expect(ward.sent.filter(isContact)).toHaveLength(1);
  const alert = await ward.board.read(ward.call, id, { id: ward.patient.memberId, role: "patient" });
  const about = alert?.timeline.filter(({ who }) => who?.id.startsWith("ctt_")).map(({ kind }) => kind);
  expect(about).toEqual(["called", "sent"]);
});

test("an account that changes its contacts again and again reaches five strangers a week", async () => {
  const ward = await newWard();
  const { contactLines } = ward.world.scope.platform;
  const taken = [];
  for (let i = 0; i < 8; i++)
    taken.push(await contactLines.take(await contactAddress(`+55119876501${i}0`, "acc_ana"), `pag_${i}`));
  expect(taken.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false, false, false]);
  expect(await contactLines.look(await contactAddress("+5511987650170", "acc_ana"))).toBe("new");
});
