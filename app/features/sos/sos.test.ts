import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAdmin, refusalOf } from "../../../tests/worker/callers";
import { newWard, pass, pressOf, reachable, settled, type Ward } from "../../../tests/worker/board";
import { deliver, newPost } from "../../../tests/worker/post";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { notice } from "~/features/notifications/notice/notice.table";
import { delivery } from "~/features/notifications/delivery/delivery.table";
import { days, minutes, seconds } from "~/lib/duration";
import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { monthOf } from "./ladder/ack-time.policy";
import { acknowledgeSos, liveAlerts, listPastAlerts, openSos, resolveSos } from "./responder/answer-sos.server";
import { checkReadiness } from "./ladder/check-readiness.server";
import { readPolicy, savePolicy } from "./ladder/clinic-policy.server";
import { addContact } from "./contacts/contacts.server";
import { readCover, saveCover } from "./responder/cover.server";
import { isNobodyOnDuty } from "./duty";
import { choosePhoneSharing } from "~/features/identity/phone/phone-sharing.server";
import { openDesk } from "./responder/open-desk.server";
import { openOwnAlert } from "./patient/open-own-alert.server";
import { openHelping } from "./patient/helping.server";
import { housePolicy } from "./ladder/ladder.policy";
import { bringToBoard } from "./board/leave-for-board.server";
import { cancelSos, listOwnSos, noteFeeling, readOwnSos, whatHelped } from "./patient/own-sos.server";
import { raiseSos } from "./patient/raise-sos.server";
import { unsureMark } from "./patient/unconfirmed";
import { readDuty, readGaps } from "./ladder/readiness.server";
import { readStats, readThisMonth } from "./responder/stats.server";

const press = { severity: "urgent", message: "só para a equipe" } as const;
const own = ({ patient }: Ward) => patient.ctx as unknown as PatientCtx;
const hers = (person: Ward["psychologist"]) => person.ctx as unknown as PsychologistCtx;

/** The ward's patient where the board does not answer, nor perhaps the shard. */
function cutOff(ward: Ward, shardToo = false): PatientCtx {
  const ctx = own(ward);
  const down = () => Promise.reject(new Error("the board is gone"));
  const db = shardToo ? ({ batch: down } as unknown as PatientCtx["db"]) : ctx.db;
  return { ...ctx, db, platform: { ...ctx.platform, sos: { ...ctx.platform.sos, ask: down } } };
}

test("a press that the board does not take is kept in the shard and brought to it, once", async () => {
  const ward = await newWard();
  const left = await raiseSos(cutOff(ward), press, { origin: "session", key: "press-0001" });
  expect(left).toMatchObject({ status: "open", severity: "urgent" });
  const ctx = { ...own(ward), actor: { system: "test" } };
  const event = await ctx.db.select().from(domainEvent).where(eq(domainEvent.type, "sos.left_for_board")).get();
  for (let i = 0; i < 2; i++) await bringToBoard(ctx, ward.call.clinicId, { data: event?.data ?? {} });
  await settled(ward);
  const alert = await readOwnSos(own(ward), left.id);
  expect(alert).toMatchObject({ id: left.id, message: press.message, status: "open" });
  expect(alert.timeline.filter(({ kind }) => kind === "accepted")).toHaveLength(1);
  expect(ward.sent.length).toBeGreaterThan(0);
});

test("a press that was left and then met a live alert is part of it, with all it came with, and no open row of its own", async () => {
  const ward = await newWard();
  const how = { origin: "known_device", key: "press-0002", waited: minutes(2) } as const;
  const left = await raiseSos(cutOff(ward), { ...press, message: "deixada", tool: "breathing" }, how);
  const live = await raiseSos(own(ward), press, { origin: "session" });
  const ctx = { ...own(ward), actor: { system: "test" } };
  const event = await ctx.db.select().from(domainEvent).where(eq(domainEvent.type, "sos.left_for_board")).get();
  for (let i = 0; i < 2; i++) await bringToBoard(ctx, ward.call.clinicId, { data: event?.data ?? {} });
  await pass(ward, seconds(5));
  expect((await listOwnSos(own(ward), { limit: 20 })).items.map(({ id }) => id)).toEqual([live.id]);
  const alert = await readOwnSos(own(ward), left.id);
  expect(alert).toMatchObject({ id: live.id, tool: "breathing", message: `${press.message}\n\ndeixada` });
  const again = alert.timeline.find(({ kind }) => kind === "pressed_again");
  expect(again).toMatchObject({ origin: "known_device" });
  expect(again && "waited" in again ? again.waited : 0).toBeGreaterThanOrEqual(minutes(2));
});

test("words whose login could not be looked up in time are marked until it has been, and for good where it does not stand", async () => {
  for (const stands of [true, false]) {
    const ward = await newWard();
    let look = (_: boolean) => {};
    const confirmed = new Promise<boolean>((resolve) => (look = resolve));
    const { id } = await raiseSos(own(ward), press, { origin: "known_device", confirmed });
    expect((await readOwnSos(own(ward), id)).message).toBe(`${unsureMark} ${press.message}`);
    const other = { severity: "urgent", message: "de outra hora" } as const;
    await raiseSos(own(ward), other, { origin: "known_device", confirmed: Promise.resolve(false) });
    look(stands);
    const first = stands ? press.message : `${unsureMark} ${press.message}`;
    await ward.world.settled();
    await settled(ward);
    expect((await readOwnSos(own(ward), id)).message).toBe(`${first}\n\n${unsureMark} de outra hora`);
  }
});

test("a press left for the board is not marked where its login has been found to stand by then", async () => {
  for (const stands of [true, false]) {
    const ward = await newWard();
    const how = { origin: "known_device", confirmed: Promise.resolve(stands) } as const;
    const left = await raiseSos(cutOff(ward), press, how);
    const ctx = { ...own(ward), actor: { system: "test" } };
    const event = await ctx.db.select().from(domainEvent).where(eq(domainEvent.type, "sos.left_for_board")).get();
    await bringToBoard(ctx, ward.call.clinicId, { data: event?.data ?? {} });
    await settled(ward);
    const said = stands ? press.message : `${unsureMark} ${press.message}`;
    expect((await readOwnSos(own(ward), left.id)).message).toBe(said);
  }
});

test("a month is the clinic's own: the last evening of one is not the first of the next", () => {
  const at = Date.parse("2026-12-01T01:30:00Z");
  expect(monthOf(at, "America/Sao_Paulo")).toBe("2026-11");
  expect(monthOf(at, "UTC")).toBe("2026-12");
  expect(monthOf(at, "Mars/Phobos")).toBe("2026-11");
});

test("when neither board nor shard takes it, it says so", async () => {
  const ward = await newWard();
  expect(await refusalOf(raiseSos(cutOff(ward, true), press, { origin: "session" }))).toBe("sos.not_raised");
});

test("patient, psychologist and admin each do their part, and the history keeps it", async () => {
  const ward = await newWard();
  const { id } = await raiseSos(own(ward), press, { origin: "session" });
  await settled(ward);
  await noteFeeling(own(ward), id, { when: "before", distress: 8 });
  expect((await liveAlerts(hers(ward.psychologist))).map((one) => one.id)).toEqual([id]);
  expect((await openSos(hers(ward.psychologist), id)).message).toBe(press.message);
  expect((await openSos(asAdmin(ward.world, ward.admin).clinic, id)).message).toBeNull();
  await acknowledgeSos(hers(ward.psychologist), id);
  expect(await refusalOf(resolveSos(hers(ward.psychologist), "sos_none", { outcome: "talked" }))).toBe("sos.not_found");
  await resolveSos(hers(ward.psychologist), id, { outcome: "talked", note: "bem" });
  expect(await refusalOf(cancelSos(own(ward), id, "better"))).toBe("sos.closed");
  await noteFeeling(own(ward), id, { when: "after", distress: 3, helped: "breathing" });
  await pass(ward, seconds(5));
  expect((await listOwnSos(own(ward), { limit: 20 })).items).toMatchObject([{ id, status: "resolved" }]);
  expect(await whatHelped(own(ward))).toEqual([{ what: "breathing", times: 1, drop: 5 }]);
  const past = await listPastAlerts(asAdmin(ward.world, ward.admin).clinic, { limit: 20 });
  expect(past.items).toMatchObject([{ id, outcome: "talked" }]);
  expect((await listPastAlerts(hers(ward.psychologist), { limit: 5 }, ward.patient.memberId)).items).toHaveLength(1);
  expect(await refusalOf(listPastAlerts(hers(ward.substitute), { limit: 5 }, ward.patient.memberId))).toBe(
    "tenancy.patient_not_found",
  );
  ward.world.clock.now = Date.now();
  expect(await readStats(asAdmin(ward.world, ward.admin))).toMatchObject([
    { raised: 1, acknowledged: 1, unanswered: 0, p50: null, p90: null },
  ]);
  expect(await readThisMonth(asAdmin(ward.world, ward.admin))).toMatchObject({ raised: 1 });
  // A month later it is told of as that month's, and not as this one's.
  ward.world.clock.now += days(32);
  expect(await readStats(asAdmin(ward.world, ward.admin))).toHaveLength(1);
  expect(await readThisMonth(asAdmin(ward.world, ward.admin))).toBeNull();
});

test("whoever was called sees plan and contacts while it lasts, substitutes too; admins and strangers never", async () => {
  const ward = await newWard();
  await addContact(own(ward), { name: "Mãe", phone: "+5511987654321", consent: true });
  const { id } = await raiseSos(own(ward), press, { origin: "session" });
  await settled(ward);
  expect(await refusalOf(openHelping(hers(ward.substitute), id))).toBe("sos.not_found");
  await pass(ward, seconds(70));
  expect((await openHelping(hers(ward.substitute), id)).contacts).toMatchObject([{ name: "Mãe" }]);
  expect((await openHelping(asAdmin(ward.world, ward.admin).clinic, id)).contacts).toEqual([]);
  const stranger = await ward.world.person("psychologist", ward.call.clinicId, "De Fora");
  expect(await refusalOf(openHelping(hers(stranger), id))).toBe("sos.not_found");
  await resolveSos(hers(ward.substitute), id, { outcome: "talked" });
  expect((await openHelping(hers(ward.substitute), id)).contacts).toEqual([]);
});

test("a contact with consent is called by SMS at the third step, without a word of who it is", async () => {
  const ward = await newWard();
  await addContact(own(ward), { name: "Mãe", phone: "+5511987654321", consent: true });
  await addContact(own(ward), { name: "Tio", phone: "+5511987654322", consent: false });
  await ward.world.settled();
  await ward.board.raise(ward.call, pressOf(ward));
  await pass(ward, minutes(4));
  const toContacts = ward.sent.filter(({ to }) => to.startsWith("+55119876543"));
  expect(toContacts.map(({ to, channel }) => `${channel} ${to}`)).toEqual(["sms +5511987654321"]);
  expect(toContacts[0]?.body).not.toMatch(/Ana|Mãe/);
  const [, clinic, alert, mac] = /near\/(\w+)\/(\w+)\/([\w-]+)/.exec(toContacts[0]?.body ?? "") ?? [];
  expect(`cli_${clinic ?? ""}`).toBe(ward.call.clinicId);
  const seen = await ward.board.answerNear(ward.call, `sos_${alert ?? ""}`, mac ?? "", "yes");
  expect(seen?.alert).toMatchObject({ patientName: "Ana Paciente", contactName: "Mãe", status: "open" });
  expect(await ward.board.near(ward.call, `sos_${alert ?? ""}`, "A".repeat(22))).toBeNull();
});

test("who answers sees the patient's phone while the alert is live, if she agreed; admins and strangers never", async () => {
  const ward = await newWard();
  const { world, patient } = ward;
  const desk = (person: Ward["psychologist"], id: string) =>
    openDesk({ ...hers(person), both: world.directory(hers(person).actor) }, id);
  await reachable(world, patient, { phone: "+5511912345678" });
  const { id } = await raiseSos(own(ward), press, { origin: "session" });
  await settled(ward);
  expect((await desk(ward.psychologist, id)).phone).toBeNull();
  const mayPhone = async () => (await openOwnAlert(own(ward), id, true, world.directory(own(ward).actor))).mayPhone;
  expect(await mayPhone()).toBe(false);
  const account = { ...world.directory({ accountId: patient.accountId, sessionId: "s", name: "Ana" }) };
  await choosePhoneSharing(account, "yes");
  await pass(ward, seconds(21)); // she is called by then
  expect((await desk(ward.substitute, id)).phone).toBe("+5511912345678");
  expect(await mayPhone()).toBe(true);
  const stranger = await world.person("psychologist", ward.call.clinicId, "De Fora");
  expect(await refusalOf(desk(stranger, id))).toBe("sos.not_found");
  await choosePhoneSharing(account, "no");
  expect((await desk(ward.psychologist, id)).phone).toBeNull();
  await choosePhoneSharing(account, "yes");
  await resolveSos(hers(ward.psychologist), id, { outcome: "talked" });
  expect((await desk(ward.psychologist, id)).phone).toBeNull();
});

test("before pressing the patient is told who would come, and that nobody would", async () => {
  const ward = await newWard();
  expect(await readDuty(own(ward))).toMatchObject({ psychologists: [{ name: "Lia Psicóloga" }], others: true });
  const alone = await ward.world.person("patient", await ward.world.clinic(), "Sozinha");
  expect(isNobodyOnDuty(await readDuty(alone.ctx as unknown as PatientCtx))).toBe(true);
});

test("gaps: no phone nor device, no substitute; admins are told once a day", async () => {
  const post = newPost();
  const { world } = post;
  const clinicId = await world.clinic();
  const admin = await world.person("admin", clinicId, "Zoe");
  const ready = await world.person("psychologist", clinicId, "Ana Pronta");
  const bare = await world.person("psychologist", clinicId, "Bia Sem Canal");
  await reachable(world, admin, { phone: "+5511911110003" });
  await reachable(world, ready, { phone: "+5511911110001" });
  await saveCover(hers(ready), bare.memberId);
  const { gaps } = await readGaps(asAdmin(world, admin), null);
  expect(gaps).toEqual([
    { id: bare.memberId, name: "Bia Sem Canal", noFastChannel: true, unreachable: true, noSubstitute: true },
  ]);
  for (let i = 0; i < 2; i++) expect(await checkReadiness(world.directory({ system: "test" }))).toBe(1);
  const told = await admin.ctx.db.select().from(notice).where(eq(notice.kind, "sos.gaps"));
  expect(told.map(({ memberId }) => memberId)).toEqual([admin.memberId]);
});

test("a substitute is an active psychologist of the clinic, a ladder a sound one; each by their own role", async () => {
  const ward = await newWard();
  const foreign = await ward.world.person("psychologist", await ward.world.clinic(), "De Outra");
  for (const id of [foreign.memberId, ward.patient.memberId, ward.psychologist.memberId, "x"]) {
    expect(await refusalOf(saveCover(hers(ward.psychologist), id))).toBe("tenancy.member_not_found");
  }
  expect((await readCover(hers(ward.psychologist))).substitute).toMatchObject({ name: "Rui Substituto" });
  await saveCover(hers(ward.psychologist), null);
  expect((await readCover(hers(ward.psychologist))).substitute).toBeNull();
  const admin = asAdmin(ward.world, ward.admin);
  expect(await readPolicy(admin)).toMatchObject({ own: false });
  await savePolicy(admin, { ...housePolicy, outcomeWithin: minutes(10) });
  expect(await readPolicy(admin)).toMatchObject({ own: true, policy: { outcomeWithin: minutes(10) } });
  expect(await refusalOf(savePolicy({ ...admin, clinic: ward.psychologist.ctx } as never, housePolicy))).toBe(
    "auth.forbidden",
  );
  await ward.world.settled();
  const { id } = await ward.board.raise(ward.call, pressOf(ward));
  await settled(ward);
  await acknowledgeSos(hers(ward.psychologist), id);
  await pass(ward, minutes(11));
  expect((await readOwnSos(own(ward), id)).status).toBe("open");
});

test("the bell tells who cares, and the patient of an answer, without sending what the board sends", async () => {
  const ward = await newWard();
  const post = newPost();
  const { id } = await raiseSos(own(ward), press, { origin: "session" });
  await settled(ward);
  await acknowledgeSos(hers(ward.psychologist), id);
  await pass(ward, seconds(3));
  const events = await ward.patient.ctx.db.select({ id: domainEvent.id }).from(domainEvent);
  post.events.push({ v: 1, plane: "CLINIC_0", ids: events.map((event) => event.id) });
  await deliver(post);
  const { db } = ward.patient.ctx;
  const told = await db.select({ memberId: notice.memberId, kind: notice.kind }).from(notice);
  expect(told.map(({ memberId, kind }) => `${memberId} ${kind}`).sort()).toEqual(
    [`${ward.psychologist.memberId} sos.alert`, `${ward.patient.memberId} sos.answered`].sort(),
  );
  expect(
    await db
      .select()
      .from(delivery)
      .where(and(eq(delivery.kind, "sos.alert"))),
  ).toEqual([]);
});
