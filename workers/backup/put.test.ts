import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { days, hours, minutes } from "~/lib/duration";
import { repeatErasures } from "~/features/privacy/erasure/repeat-erasures.server";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { erasedPerson } from "~/features/identity/erasure/erased-person.directory.table";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { chatRoom } from "~/features/chat/room/chat-room.table";
import { sosAlert } from "~/features/sos/board/sos-alert.table";
import { contactAddress } from "~/features/sos/contacts/contact-line.server";
import { markErasures } from "~/features/privacy/erasure/mark-erasures.server";
import { eq } from "drizzle-orm";
import {
  newMachine,
  putBack,
  rowsOf,
  takeAll,
  takePart,
  wipe,
  type Machine,
  type TakenObject,
} from "../../tests/worker/backups";
import { boardOf, kindsOf, newWard, pass, pressOf, responder, settled, type Ward } from "../../tests/worker/board";
import { testWorld } from "../../tests/worker/callers";
import { testEnv } from "../../tests/worker/env";
import { handleAll } from "../../tests/worker/life";
import { newPost } from "../../tests/worker/post";
import { say, talkingPair } from "../../tests/worker/talk";
import { boardWorld } from "../../tests/worker/test-board";

const roomAt = (name: string) => testEnv.CHAT_ROOM.get(testEnv.CHAT_ROOM.idFromName(name));

async function takenOf(machine: Machine, className: string): Promise<TakenObject> {
  const one = (await takeAll(machine)).find(({ object }) => object === className);
  if (!one) throw new Error(`no ${className}`);
  return one;
}

async function roomWithWords() {
  const machine = await newMachine();
  const pair = await talkingPair(testWorld());
  for (let i = 0; i < 4; i++) await say(pair.patient, pair.roomId, `jabuticaba ${i}`);
  const taken = await takenOf(machine, "ChatRoom");
  return { machine, pair, taken, room: () => roomAt(taken.name) };
}

test("an object in which something is, is not written to: not one row of it changes", async () => {
  const { machine, taken, room } = await roomWithWords();
  const before = await rowsOf(room());
  expect(await putBack(machine, taken)).toEqual({ state: "refused", why: "not_empty" });
  expect(await rowsOf(room())).toEqual(before);
});

test("a changed word, a missing or doubled line, pieces out of order and unknown columns are refused, and nothing is left", async () => {
  const { machine, taken, room } = await roomWithWords();
  const { lines, columns, end } = taken;
  await wipe(room());
  const [first = "", ...rest] = lines;
  const wrong: Partial<TakenObject>[] = [
    { lines: [first.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)), ...rest] },
    { lines: rest },
    { lines: [...lines, first] },
    { lines: [...rest, first] },
    { lines: [...lines.slice(0, -1), "nothing"] },
    { end: end && { ...end, rows: end.rows + 1 } },
    { columns: { ...columns, message: [...(columns.message ?? []), "other"] } },
    { columns: { ...columns, other: ["id"] } },
  ];
  for (const change of wrong) {
    expect(await putBack(machine, { ...taken, ...change }, 3)).toMatchObject({ state: "refused" });
    expect(await rowsOf(room(), ["task"])).toEqual([]);
  }
  expect(await putBack(machine, taken, 1)).toMatchObject({ state: "put" });
});

test("somebody who writes while a copy comes in keeps what they wrote, and the copy is refused whole", async () => {
  const { machine, pair, taken, room } = await roomWithWords();
  await wipe(room());
  const [lines, end] = [taken.lines.slice(0, 2), null];
  expect(await putBack(machine, { ...taken, lines, end })).toMatchObject({ state: "more" });
  await say(pair.patient, pair.roomId, "agora");
  expect(await putBack(machine, taken, 3)).toEqual({ state: "refused", why: "not_empty" });
  const messages = (await rowsOf(room())).filter((row) => row.startsWith('["message"'));
  expect(messages).toHaveLength(1);
});

test("a room that is written to while it is read is taken as it was at one instant, and a killed one is begun anew", async () => {
  const { machine, pair } = await roomWithWords();
  const object = roomAt(`${pair.clinicId}/${pair.roomId}`) as unknown as {
    copyOut(place: unknown, characters: number): Promise<{ next: unknown } | "changed">;
  };
  const page = await object.copyOut(null, 1);
  if (page === "changed") throw new Error("nobody wrote");
  await say(pair.psychologist, pair.roomId, "jabuticaba 5");
  expect(await object.copyOut(page.next, 1)).toBe("changed");
  // Its half, and then the whole: only the whole counts.
  const half = { class: "ChatRoom", names: { clinic: "", own: "" }, object: page.next };
  const { told, lines } = await takePart(machine, half);
  expect(told.busy).toBe(false);
  expect(lines.filter((line) => line.startsWith('["message"'))).toHaveLength(5);
});

test("a room that was destroyed since, and a clinic's or an account's that is none any more, do not come back", async () => {
  const { machine, pair, taken, room } = await roomWithWords();
  await wipe(room());
  await pair.patient.ctx.db.delete(chatRoom).where(eq(chatRoom.id, pair.roomId));
  const { platform } = pair.patient.ctx;
  for (const [object, name] of [
    ["ChatRoom", taken.name],
    ["ChatRoom", "cli_none/rom_none"],
    ["SosBoard", "cli_none"],
    ["ContactLine", "account|acc_none"],
    ["ContactLine", "names"],
  ] as const)
    expect(await putBack(machine, { ...taken, object, name })).toEqual({ state: "unknown" });
  expect(await rowsOf(room(), ["task"])).toEqual([]);
  expect(await platform.contactLines.listNames(0, 10)).toEqual([]);
});

/** The board as it was taken, after it was lost. */
async function boardBack(ward: Ward, machine: Machine, taken: TakenObject, later: number) {
  await settled(ward);
  await wipe(ward.board);
  ward.sent.length = 0;
  boardWorld.shift += later;
  expect(await putBack(machine, taken, 5)).toMatchObject({ state: "put" });
}

const read = async (ward: Ward, id: string) => {
  const alert = await ward.board.read(ward.call, id, responder(ward.psychologist));
  if (!alert) throw new Error("no alert");
  return alert;
};

async function raisedAndTaken(severity: "support" | "urgent" = "support") {
  const [machine, ward] = [await newMachine(), await newWard()];
  const alert = await ward.board.raise(ward.call, pressOf(ward, { severity, message: "jabuticaba" }));
  await settled(ward);
  return { machine, ward, alert, taken: await takenOf(machine, "SosBoard") };
}

test("a call for help of an hour ago goes on: the next step is called, and nobody a second time for what is past", async () => {
  const { machine, ward, alert, taken } = await raisedAndTaken();
  await boardBack(ward, machine, taken, hours(1));
  await pass(ward, 1000);
  const back = await read(ward, alert.id);
  expect(back).toMatchObject({ status: "open", message: "jabuticaba" });
  expect(kindsOf(back)).toContain("rearmed");
  expect(ward.sent.some(({ to }) => to === "+5511911110002")).toBe(true); // the second step: the substitute
  await pass(ward, minutes(3));
  expect(ward.sent.some(({ to }) => to === "+5511911110003")).toBe(true);
});

test("an older one stands unanswered for a person to see to, and no message goes out by itself", async () => {
  const { machine, ward, alert, taken } = await raisedAndTaken("urgent");
  await boardBack(ward, machine, taken, hours(12));
  await pass(ward, minutes(30));
  expect(ward.sent).toEqual([]);
  const back = await read(ward, alert.id);
  expect(back).toMatchObject({ status: "unanswered", nextAt: null, message: "jabuticaba" });
  // Pressed once more it is a call like any other.
  await ward.board.raise(ward.call, pressOf(ward, { severity: "urgent" }));
  await pass(ward, 1000);
  expect(ward.sent.length).toBeGreaterThan(0);
});

test("what the history knows to be over is over, and calls nobody", async () => {
  const { machine, ward, alert, taken } = await raisedAndTaken("urgent");
  const by = responder(ward.psychologist);
  await ward.board.acknowledge(ward.call, alert.id, by);
  await ward.board.resolve(ward.call, alert.id, by, { outcome: "talked" });
  await pass(ward, 1000);
  const row = await ward.patient.ctx.db.select().from(sosAlert).where(eq(sosAlert.id, alert.id)).get();
  expect(row?.status).toBe("resolved");
  await boardBack(ward, machine, taken, minutes(1));
  await pass(ward, minutes(30));
  expect(ward.sent).toEqual([]);
  expect(await read(ward, alert.id)).toMatchObject({ status: "resolved", outcome: "talked" });
  expect(
    await runInDurableObject(ward.board, (_, { storage }) => storage.sql.exec("select live from alert").one()),
  ).toEqual({ live: 0 });
});

test("a directory that does not answer puts nothing off: it is asked again until the board goes on", async () => {
  const { machine, ward, alert, taken } = await raisedAndTaken();
  await settled(ward);
  await wipe(ward.board);
  boardWorld.down = true;
  await expect(putBack(machine, taken)).rejects.toThrow();
  ward.sent.length = 0;
  await runDurableObjectAlarm(ward.board);
  expect(ward.sent).toEqual([]); // nothing rings by itself
  boardWorld.down = false;
  expect(await putBack(machine, taken)).toMatchObject({ state: "there" });
  await pass(ward, minutes(2));
  expect(await read(ward, alert.id)).toMatchObject({ status: "open" });
  expect(ward.sent.length).toBeGreaterThan(0);
});

test("who was erased since is on no board that comes back, and has said nothing to any number; 'never' stays", async () => {
  const { machine, ward, taken } = await raisedAndTaken();
  const { contactLines } = ward.patient.ctx.platform;
  const [gone, stays] = [ward.patient.accountId, ward.admin.accountId];
  const at = (account: string) => contactAddress("+5511955550001", account);
  await contactLines.answer(await at(gone), "yes");
  await contactLines.answer(await at(stays), "no");
  const line = await takenOf(machine, "ContactLine");
  const marked = { accountId: gone, erasedAt: 1, isWhole: true };
  expect(await markErasures(ward.world.directory({ system: "test" }), [marked])).toBe(1);
  expect(await markErasures(ward.world.directory({ system: "test" }), [marked])).toBe(0);
  await boardBack(ward, machine, taken, minutes(1));
  const ofPatient = await runInDurableObject(boardOf(ward.call.clinicId), (_, { storage }) =>
    ["alert", "people", "key", "press", "event", "page", "audience"].map(
      (table) => storage.sql.exec<{ n: number }>(`select count(*) as n from ${table}`).one().n,
    ),
  );
  expect(ofPatient).toEqual([0, 0, 0, 0, 0, 0, 0]);
  await wipe(testEnv.CONTACT_LINE.get(testEnv.CONTACT_LINE.idFromName(line.name)));
  expect(await putBack(machine, line)).toMatchObject({ state: "put" });
  expect([await contactLines.look(await at(gone)), await contactLines.look(await at(stays))]).toEqual([
    "new",
    "refused",
  ]);
  expect(await ward.world.scope.directory.$count(erasedPerson)).toBe(1);
  expect(await ward.world.scope.directory.$count(membership)).toBeGreaterThan(0);
});

test("a room that comes back of somebody whom the ledger names is destroyed again, with its words and its key", async () => {
  const [machine, post] = [await newMachine(), newPost()];
  const { world } = post;
  const { patient, roomId } = await talkingPair(world);
  await say(patient, roomId, "jabuticaba");
  const taken = await takenOf(machine, "ChatRoom");
  const room = () => roomAt(taken.name);
  await wipe(room());
  const job = world.directory({ system: "test" });
  await markErasures(job, [{ accountId: patient.accountId, erasedAt: 1, isWhole: true }]);
  expect(await putBack(machine, taken)).toMatchObject({ state: "put" });
  expect((await rowsOf(room())).some((row) => row.startsWith('["message"'))).toBe(true);
  await patient.ctx.db.update(careLink).set({ endedAt: 1 });
  world.clock.now = Date.now() + days(21 * 365.25); // past the time that a record is kept
  for (let i = 0; i < 10 && (await repeatErasures(job, Infinity)) === 0; i++) await handleAll(post);
  expect(await rowsOf(room(), ["ending"])).toEqual([]);
  expect(await patient.ctx.db.$count(chatRoom)).toBe(0);
});
