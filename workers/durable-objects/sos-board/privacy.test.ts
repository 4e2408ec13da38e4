import { runInDurableObject } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { days, minutes, seconds } from "~/lib/duration";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { addContact } from "~/features/sos/contacts/contacts.server";
import { forStranger } from "~/features/sos/sos.present";
import type { Alert } from "~/features/sos/board/alert";
import type { PatientCtx } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { kill, newWard, pass, pressOf, responder, settled, type Ward } from "../../../tests/worker/board";
import type { Core } from "./core";

const own = ({ patient }: Ward) => patient.ctx as unknown as PatientCtx;

async function raised(ward: Ward, change: Parameters<typeof pressOf>[1] = {}) {
  const alert = await ward.board.raise(ward.call, pressOf(ward, change));
  await settled(ward);
  return alert;
}

/** Everything of a board's tables, as it lies there. */
const rawOf = ({ board }: Ward, ...tables: string[]) =>
  runInDurableObject(board, (object) => {
    const { sql } = (object as unknown as { core: Core }).core;
    return JSON.stringify(tables.map((table) => sql.exec(`select * from ${table}`).toArray()));
  });

test("an alert that is over has no words for a psychologist whose care ended, whatever she did in it", async () => {
  const ward = await newWard();
  const by = responder(ward.psychologist);
  const { id } = await raised(ward, { message: "segredo" });
  await ward.board.locate(ward.call, id, ward.patient.memberId, { latitude: -23.5, longitude: -46.6 });
  await ward.board.resolve(ward.call, id, by, { outcome: "talked" });
  expect(await ward.board.read(ward.call, id, by)).toMatchObject({ message: "segredo" });
  const ended = { endedAt: 1, endedBy: "x" };
  await ward.psychologist.ctx.db.update(careLink).set(ended).where(eq(careLink.clinicId, ward.call.clinicId));
  expect(await ward.board.read(ward.call, id, by)).toBeNull();
  for (const answer of [
    await ward.board.acknowledge(ward.call, id, by),
    await ward.board.resolve(ward.call, id, by, { outcome: "talked", note: "de novo" }),
  ]) {
    expect(answer).toEqual({ ok: false, code: "sos.not_found" });
  }
  expect(await ward.board.read(ward.call, id, responder(ward.patient))).toMatchObject({ message: "segredo" });
});

test("a substitute holds nobody's words before she is called", async () => {
  const ward = await newWard();
  const by = responder(ward.substitute);
  const { id } = await raised(ward, { severity: "support", message: "segredo" });
  expect(await ward.board.read(ward.call, id, by)).toBeNull();
  expect(await ward.board.live(ward.call, by)).toEqual([]);
  await pass(ward, seconds(61));
  expect(await ward.board.read(ward.call, id, by)).toMatchObject({ message: "segredo" });
  // A word that people have changed gives nobody a seat, and takes none that is due.
  await ward.board.forgetPeople(ward.call, ward.patient.memberId);
  expect(await ward.board.live(ward.call, by)).toHaveLength(1);
});

test("contacts' names lie sealed; who may read them sees them in the timeline", async () => {
  const ward = await newWard();
  await addContact(own(ward), { name: "Mãe Sigilosa", phone: "+5511987654321", consent: true });
  await ward.world.settled();
  const { id } = await raised(ward);
  await pass(ward, minutes(4));
  expect(await rawOf(ward, "event", "page", "alert", "audience", "people", "press", "meta")).not.toContain("Sigilosa");
  const namesFor = async (viewer: ReturnType<typeof responder>) =>
    JSON.stringify((await ward.board.read(ward.call, id, viewer))?.timeline);
  expect(await namesFor(responder(ward.patient))).toContain("Mãe Sigilosa");
  expect(await namesFor(responder(ward.psychologist))).toContain("Mãe Sigilosa");
  expect(await namesFor(responder(ward.admin))).not.toContain("Sigilosa");
});

test("names that lines of before hold are taken out of them", async () => {
  const ward = await newWard();
  const { id } = await raised(ward);
  await runInDurableObject(ward.board, (object) => {
    const { sql } = (object as unknown as { core: Core }).core;
    const line = { seq: 99, at: 1, kind: "called", step: 2, source: "board", who: { id: "ctt_1", name: "Tia Antiga" } };
    sql.exec("insert into event (alert_id, seq, json) values (?, 99, ?)", id, JSON.stringify(line));
    sql.exec("delete from meta where name = 'names_out'");
  });
  await kill(ward);
  await ward.board.read(ward.call, id, responder(ward.patient));
  expect(await rawOf(ward, "event")).not.toContain("Tia Antiga");
});

test("the board of a quiet clinic forgets after 30 days, without anybody's call", async () => {
  const ward = await newWard();
  const { id } = await raised(ward, { message: "segredo" });
  await ward.board.cancel(ward.call, id, ward.patient.memberId, "better");
  await pass(ward, minutes(1));
  await pass(ward, days(31));
  expect(await rawOf(ward, "event", "page", "alert", "audience", "people", "press", "key")).toBe(
    JSON.stringify([[], [], [], [], [], [], []]),
  );
});

test("a device without a login raises a call, is told nothing but where it stands, and its words say where they come from", async () => {
  const ward = await newWard();
  await addContact(own(ward), { name: "Mãe Sigilosa", phone: "+5511987654321", consent: true });
  await ward.world.settled();
  const { id } = await raised(ward, { message: "palavras de Ana" });
  await raised(ward, { origin: "unconfirmed_device", message: "de outra mão" });
  await pass(ward, minutes(4));
  const alert = await ward.board.read(ward.call, id, responder(ward.psychologist));
  expect(alert?.message).toBe("palavras de Ana\n\n[De um aparelho sem login, não confirmado] de outra mão");
  expect(alert?.timeline.find(({ kind }) => kind === "pressed_again")).toMatchObject({ origin: "unconfirmed_device" });
  const shown = forStranger((await ward.board.read(ward.call, id, responder(ward.patient))) as Alert);
  expect(shown).toMatchObject({ id, status: "open", message: null, nextCall: null, acknowledgedBy: null });
  expect(JSON.stringify(shown.timeline)).not.toMatch(/Sigilosa|Lia|called|ctt_/);
});

test("a browser whose login has ended, however it ended, is not pushed to", async () => {
  const ward = await newWard();
  const { directory } = ward.world.scope;
  const mine = eq(loginSession.accountId, ward.psychologist.accountId);
  await directory.update(loginSession).set({ endedAt: 1, endedReason: "signed_out" }).where(mine);
  await raised(ward);
  await pass(ward, seconds(30));
  expect(ward.sent.map(({ channel }) => channel)).toContain("email");
  expect(ward.sent.filter(({ channel }) => channel === "push")).toEqual([]);
});

test("who is called is asked of a fresh session each time: none is kept for the object's life", async () => {
  const ward = await newWard();
  await raised(ward);
  await runInDurableObject(ward.board, (object) => {
    const { core } = object as unknown as { core: Core };
    expect(core.job().scope).not.toBe(core.job().scope);
    expect(core.job().shard("CLINIC_0").db).not.toBe(core.job().shard("CLINIC_0").db);
  });
});
