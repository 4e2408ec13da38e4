import { runDurableObjectAlarm } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { minutes, seconds } from "~/lib/duration";
import { refusal } from "~/platform/outside/outside";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { sosAlert } from "~/features/sos/board/sos-alert.table";
import { sosEvent } from "~/features/sos/board/sos-event.table";
import { openAlert, openWords } from "~/features/sos/responder/open-history.server";
import {
  kill,
  kindsOf,
  newWard,
  openBoard,
  pass,
  pressOf,
  responder,
  settled,
  type Ward,
} from "../../../tests/worker/board";
import { boardWorld } from "../../../tests/worker/test-board";
import { eventually } from "../../../tests/worker/channel";

const viewer = ({ psychologist }: Ward) => responder(psychologist);
const toOf = (ward: Ward, after = 0) =>
  ward.sent
    .slice(after)
    .map(({ channel, to }) => `${channel} ${to}`)
    .sort();
const mailOf = ({ memberId }: { memberId: string }) => `email ${memberId.toLowerCase()}@caris.test`;
const pushOf = ({ memberId }: { memberId: string }) => `push https://push.test/${memberId}`;

/** Raises an alert and waits for its first calls. */
async function raised(ward: Ward, change: Parameters<typeof pressOf>[1] = {}) {
  const alert = await ward.board.raise(ward.call, pressOf(ward, change));
  await settled(ward);
  return alert;
}

async function readBy(ward: Ward, id: string) {
  const alert = await ward.board.read(ward.call, id, viewer(ward));
  if (!alert) throw new Error("no alert");
  return alert;
}

test("asking for support calls the psychologist at once, with SMS and the substitute after a minute, everybody after three", async () => {
  const ward = await newWard();
  const { id } = await raised(ward, { severity: "support" });
  expect(toOf(ward)).toEqual([mailOf(ward.psychologist), pushOf(ward.psychologist)].sort());
  await pass(ward, seconds(61));
  const second = [mailOf(ward.psychologist), mailOf(ward.substitute), pushOf(ward.psychologist)];
  expect(toOf(ward, 2)).toEqual([...second, "sms +5511911110001", "sms +5511911110002"].sort());
  const before = ward.sent.length;
  await pass(ward, minutes(2));
  expect(toOf(ward, before)).toContain("sms +5511911110003");
  expect(kindsOf(await readBy(ward, id)).slice(0, 2)).toEqual(["accepted", "called"]);
});

test("what is urgent has gone out by SMS within 30 s", async () => {
  const ward = await newWard();
  await raised(ward, { severity: "urgent" });
  await pass(ward, seconds(30));
  expect(toOf(ward)).toContain("sms +5511911110001");
});

test("outside the app nothing says who it is or what it is about", async () => {
  const ward = await newWard();
  await raised(ward, { severity: "immediate", message: "palavras de Ana" });
  await pass(ward, minutes(10));
  expect(ward.sent.length).toBeGreaterThan(8);
  for (const { body } of ward.sent) expect(body).not.toMatch(/Ana|palavras|sos_alert|crise|suic/i);
});

test("nobody is called after an acknowledgement, and one without an outcome calls again", async () => {
  const ward = await newWard();
  const { id } = await raised(ward);
  const taken = await ward.board.acknowledge(ward.call, id, viewer(ward));
  expect(taken).toMatchObject({
    ok: true,
    value: { status: "acknowledged", acknowledgedBy: { name: "Lia Psicóloga" } },
  });
  const before = ward.sent.length;
  await pass(ward, minutes(29));
  expect(ward.sent).toHaveLength(before);
  await pass(ward, minutes(2));
  expect(ward.sent.length).toBeGreaterThan(before);
  expect(await readBy(ward, id)).toMatchObject({ status: "open", acknowledgedBy: null });
  const done = await ward.board.resolve(ward.call, id, responder(ward.substitute), { outcome: "talked" });
  expect(done).toMatchObject({ ok: true, value: { status: "resolved", outcome: "talked" } });
  const after = ward.sent.length;
  await pass(ward, minutes(40));
  expect(ward.sent).toHaveLength(after);
});

test("a double press, the same press sent again and presses at the same moment are one alert", async () => {
  const ward = await newWard();
  const press = pressOf(ward, { message: "uma" });
  const [first, again, other] = await Promise.all([
    ward.board.raise(ward.call, press),
    ward.board.raise(ward.call, press),
    ward.board.raise(ward.call, pressOf(ward, { severity: "immediate", message: "duas" })),
  ]);
  expect(new Set([first.id, again.id, other.id]).size).toBe(1);
  const alert = await ward.board.read(ward.call, first.id, responder(ward.patient));
  expect(alert).toMatchObject({ severity: "immediate" });
  expect(alert?.message?.split("\n\n").sort()).toEqual(["duas", "uma"]);
  const cancelled = await ward.board.cancel(ward.call, first.id, ward.patient.memberId, "better");
  expect(cancelled).toMatchObject({ ok: true, value: { status: "cancelled" } });
  expect((await ward.board.raise(ward.call, press)).status).toBe("cancelled");
  expect((await ward.board.raise(ward.call, pressOf(ward))).status).toBe("open");
});

test("with the databases down an alert still stands and shows; when they are back it calls and is written down", async () => {
  const ward = await newWard();
  const board = await openBoard(ward, ward.admin);
  boardWorld.down = true;
  const { id } = await raised(ward, { message: "sem banco" });
  await eventually(() => board.frames.some(({ type }) => type === "sos-alert"));
  await pass(ward, minutes(2));
  expect(ward.sent).toEqual([]);
  expect(await ward.board.read(ward.call, id, responder(ward.patient))).toMatchObject({ status: "open" });
  boardWorld.down = false;
  await pass(ward, seconds(10));
  expect(toOf(ward)).toContain(mailOf(ward.psychologist));
  const kept = await openAlert(ward.patient.ctx, ward.call, id, (row) => openWords(ward.patient.ctx, ward.call, row));
  expect(kept).toMatchObject({ status: "open", message: "sem banco" });
});

test("who was read before is called even while the databases are down", async () => {
  const ward = await newWard();
  expect(await ward.board.prepare(ward.call, ward.patient.memberId)).toMatchObject({ unknown: false, others: true });
  boardWorld.down = true;
  await raised(ward);
  expect(toOf(ward)).toContain(mailOf(ward.psychologist));
});

test("one channel that is down stops no other, and is tried until it works or somebody answers", async () => {
  const ward = await newWard();
  ward.answer.now = (channel) => (channel === "push" ? { ok: true, providerId: "p" } : refusal("provider_error", 503));
  const { id } = await raised(ward);
  expect(toOf(ward)).toEqual([pushOf(ward.psychologist)]);
  ward.answer.now = () => ({ ok: true, providerId: "p" });
  await pass(ward, seconds(12));
  expect(toOf(ward)).toEqual([mailOf(ward.psychologist), pushOf(ward.psychologist)].sort());
  ward.answer.now = () => refusal("unreachable");
  await pass(ward, seconds(60));
  await ward.board.acknowledge(ward.call, id, viewer(ward));
  ward.answer.now = () => ({ ok: true, providerId: "p" });
  const before = ward.sent.length;
  await pass(ward, minutes(5));
  expect(ward.sent).toHaveLength(before);
});

test("a provider that hangs holds nobody up", async () => {
  const ward = await newWard();
  const taken = { ok: true, providerId: "p" } as const;
  ward.answer.now = (channel) =>
    channel === "email" ? new Promise((resolve) => setTimeout(() => resolve(taken), 2000)) : taken;
  await ward.board.raise(ward.call, pressOf(ward));
  await eventually(() => ward.sent.some(({ channel }) => channel === "push"));
  boardWorld.shift += seconds(61);
  await ward.board.prepare(ward.call, ward.patient.memberId);
  await ward.board.seen(ward.call, "sos_none", viewer(ward), "seen"); // any call has the board do what is due
  await eventually(() => ward.sent.some(({ to }) => to === "+5511911110002"));
});

test("a database that never answers holds neither the alarm nor the ladder up", async () => {
  const ward = await newWard();
  await ward.board.prepare(ward.call, ward.patient.memberId);
  boardWorld.down = boardWorld.hangs = true;
  await ward.board.raise(ward.call, pressOf(ward));
  await eventually(() => ward.sent.some(({ channel }) => channel === "push"));
  boardWorld.shift += seconds(61);
  await runDurableObjectAlarm(ward.board);
  await eventually(() => ward.sent.some(({ to }) => to === "+5511911110002"));
  boardWorld.down = boardWorld.hangs = false;
  await kill(ward);
});

test("an auditor that hangs is given up, and asked again to watch", async () => {
  const ward = await newWard();
  let asked = 0;
  const before = boardWorld.alter;
  boardWorld.alter = (platform, job) => {
    const altered = before?.(platform, job);
    const watch = () => (asked++ === 0 ? new Promise<never>(() => undefined) : Promise.resolve());
    return { ...altered, sos: { ...platform.sos, watch } };
  };
  await ward.board.raise(ward.call, pressOf(ward));
  await settled(ward); // would never be, if it were waited for without end
  await eventually(() => asked === 2);
});

test("a process that dies at any moment goes on where it was", async () => {
  const ward = await newWard();
  const { id } = await ward.board.raise(ward.call, pressOf(ward));
  await kill(ward);
  await pass(ward, seconds(62));
  expect(toOf(ward)).toContain("sms +5511911110002");
  await kill(ward);
  expect(await readBy(ward, id)).toMatchObject({ status: "open" });
  await pass(ward, minutes(90));
  expect(await readBy(ward, id)).toMatchObject({ status: "unanswered", nextAt: null });
  const rows = await ward.patient.ctx.db.select().from(sosAlert);
  expect(rows).toMatchObject([{ id, status: "unanswered" }]);
});

test("the auditor's look finds an alert that lost its next step, and sets it going", async () => {
  const ward = await newWard();
  const { id } = await raised(ward);
  expect(await ward.board.audit()).toEqual({ live: 1, rearmed: 0 });
  await ward.board.breakForTest();
  await pass(ward, minutes(10));
  const before = ward.sent.length;
  expect(await ward.board.audit()).toEqual({ live: 1, rearmed: 1 });
  await pass(ward, seconds(5));
  expect(ward.sent.length).toBeGreaterThan(before);
  expect(kindsOf(await readBy(ward, id))).toContain("rearmed");
});

test("a stranger's alert is none: other psychologists, other patients, and who does not care any more", async () => {
  const ward = await newWard();
  const { world, call, board } = ward;
  const stranger = await world.person("psychologist", call.clinicId, "De Fora");
  const other = await world.person("patient", call.clinicId, "Outra");
  const { id } = await raised(ward, { message: "segredo" });
  for (const who of [stranger, other]) {
    expect(await board.read(call, id, responder(who))).toBeNull();
    expect(await board.live(call, responder(who))).toEqual([]);
    expect(await board.acknowledge(call, id, responder(who))).toEqual({ ok: false, code: "sos.not_found" });
    expect(await board.resolve(call, id, responder(who), { outcome: "talked" })).toMatchObject({ ok: false });
    expect(await board.cancel(call, id, who.memberId, "better")).toEqual({ ok: false, code: "sos.not_found" });
    expect(await board.locate(call, id, who.memberId, null)).toMatchObject({ ok: false });
  }
  expect(await board.acknowledge(call, id, responder(ward.patient))).toMatchObject({ ok: false });
  expect(await board.read(call, id, responder(ward.admin))).toMatchObject({ id, message: null });
  await ward.psychologist.ctx.db
    .update(careLink)
    .set({ endedAt: 1, endedBy: "x" })
    .where(eq(careLink.clinicId, call.clinicId));
  await board.forgetPeople(call, ward.patient.memberId);
  expect(await board.read(call, id, viewer(ward))).toBeNull();
});

test("boards show what concerns them: admins everything without words, psychologists what they are called to", async () => {
  const ward = await newWard();
  const stranger = await ward.world.person("psychologist", ward.call.clinicId, "De Fora");
  const [admin, psychologist, outsider] = await Promise.all([
    openBoard(ward, ward.admin),
    openBoard(ward, ward.psychologist),
    openBoard(ward, stranger),
  ]);
  const { id } = await raised(ward, { message: "segredo" });
  await ward.board.acknowledge(ward.call, id, viewer(ward));
  const hasAck = ({ frames }: typeof admin) =>
    frames.some((frame) => frame.type !== "alerts" && frame.alert.status === "acknowledged");
  await eventually(() => hasAck(admin) && hasAck(psychologist));
  expect(JSON.stringify([admin.frames, psychologist.frames])).not.toContain("segredo");
  expect(outsider.frames.map(({ type }) => type)).toEqual(["alerts"]);
  const late = await openBoard(ward, ward.psychologist);
  await eventually(() => late.frames.length > 0);
  expect(late.frames[0]).toMatchObject({ type: "alerts", alerts: [{ id, status: "acknowledged" }] });
  outsider.socket.send("hello");
  await eventually(() => outsider.closed.length > 0);
  expect(outsider.closed).toEqual([1008]);
});

test("who is shut out of the clinic has their boards closed, and nobody else", async () => {
  const ward = await newWard();
  const [admin, psychologist] = [await openBoard(ward, ward.admin), await openBoard(ward, ward.psychologist)];
  await ward.board.end({ who: ward.admin.memberId, upTo: Date.now(), how: "ended" });
  await eventually(() => admin.closed.length > 0);
  await raised(ward);
  await eventually(() => psychologist.frames.length > 1);
  expect([admin.closed, admin.frames.length, psychologist.closed]).toEqual([[4001], 1, []]);
});

test("evidence: delivered only by a receipt, seen only by a person, each once", async () => {
  const ward = await newWard();
  const { id } = await raised(ward);
  await pass(ward, seconds(1));
  expect(kindsOf(await readBy(ward, id)).filter((kind) => kind === "delivered")).toEqual([]);
  const [page] = ward.sent.filter(({ channel }) => channel === "email");
  await ward.board.receipt(ward.call, page?.tag ?? "", "delivered");
  await ward.board.receipt(ward.call, page?.tag ?? "", "delivered");
  await ward.board.receipt(ward.call, "pag_00000000000000000000000000", "delivered");
  for (const how of ["delivered", "seen", "seen", "delivered"] as const) {
    await ward.board.seen(ward.call, id, viewer(ward), how);
  }
  const lines = (await readBy(ward, id)).timeline.filter(({ kind }) => kind === "delivered" || kind === "seen");
  expect(lines.map(({ kind, source }) => `${kind} ${source}`)).toEqual([
    "delivered provider",
    "delivered device",
    "seen responder",
  ]);
});

test("the history is a copy: every line once, words sealed, counts once, whatever was repeated", async () => {
  const ward = await newWard();
  const { id } = await raised(ward, { message: "só minha" });
  await ward.board.feel(ward.call, id, ward.patient.memberId, { when: "before", distress: 9 });
  await ward.board.locate(ward.call, id, ward.patient.memberId, { latitude: -23.5, longitude: -46.6 });
  await pass(ward, seconds(70));
  await kill(ward);
  await ward.board.resolve(ward.call, id, viewer(ward), { outcome: "referred", note: "encaminhada" });
  await pass(ward, seconds(5));
  const alert = await readBy(ward, id);
  const lines = await ward.patient.ctx.db.select().from(sosEvent);
  expect(lines.map(({ seq }) => seq)).toEqual(alert.timeline.map(({ seq }) => seq));
  const kept = await openAlert(ward.patient.ctx, ward.call, id, (row) => openWords(ward.patient.ctx, ward.call, row));
  expect(kept).toMatchObject({
    status: "resolved",
    outcome: "referred",
    message: "só minha",
    note: "encaminhada",
    feelings: { before: 9 },
    location: { latitude: -23.5 },
  });
  const raw = JSON.stringify(await ward.patient.ctx.db.select().from(sosAlert));
  expect(raw).not.toMatch(/só minha|encaminhada|-23\.5/);
});
