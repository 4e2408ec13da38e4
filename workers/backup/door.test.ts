import { expect, test } from "vitest";
import { minutes } from "~/lib/duration";
import { testWorld } from "../../tests/worker/callers";
import { asked, newMachine, signed, takePart } from "../../tests/worker/backups";
import { say, talkingPair } from "../../tests/worker/talk";
import { recipientKey } from "./age";

const take = "/api/backup/take";
const all = JSON.stringify({ cursor: null });

test("who does not know the secret finds nothing there: none, another one, another's, changed, old, or shown before", async () => {
  const machine = await newMachine();
  const good = await signed(take, all, machine.take);
  const now = Date.now();
  const bad = [
    "",
    "Bearer x",
    `Caris-Backup ${"x".repeat(200)}`,
    await signed(take, all, "x".repeat(43)),
    await signed(take, all, machine.put), // who may put back may not take
    await signed("/api/backup/put", all, machine.take),
    await signed(take, all, machine.take, now - minutes(6)),
    await signed(take, all, machine.take, now + minutes(6)),
    good.replace(/at=\d/, "at=2"),
    good.replace(/once=../, "once=zz"),
    good.replace(/mac=../, "mac=zz"),
  ];
  for (const authorization of bad) expect(await asked(machine, take, all, authorization)).toBeNull();
  expect(await asked(machine, take, all, good, "GET")).toBeNull();
  for (const path of [
    "/api/backup",
    "/api/backup/take/",
    "/api/backup/Take",
    "/api/backup/constructor",
    "/constructor",
  ])
    expect(await asked(machine, path, all, await signed(path, all, machine.take))).toBeNull();
  expect((await asked(machine, take, all, good))?.status).toBe(200);
  expect(await asked(machine, take, all, good)).toBeNull(); // replayed
});

test("without its secret, or without somebody to seal for, an address is none, and another body than the signed one is refused", async () => {
  const machine = await newMachine();
  const header = () => signed(take, all, machine.take);
  expect(await asked({ ...machine, take: "" }, take, all, await header())).toBeNull();
  expect(await asked({ ...machine, recipient: "" }, take, all, await header())).toBeNull();
  expect((await asked(machine, take, `${all} `, await header()))?.status).toBe(400);
  const put = JSON.stringify({ class: "ChatRoom", name: "x", step: {} });
  expect(
    await asked({ ...machine, put: "" }, "/api/backup/put", put, await signed("/api/backup/put", put, machine.put)),
  ).toBeNull();
});

test.each([
  { cursor: { class: "AttemptGuard", names: { clinic: "", own: "" }, object: null } },
  { cursor: { class: "UserChannel", names: { clinic: "", own: "" }, object: null } },
  { cursor: { class: "ChatRoom", names: { clinic: 1, own: "" }, object: null } },
  { cursor: { class: "ChatRoom", names: { clinic: "", own: "" }, object: { table: "x; drop table message" } } },
  {},
])("a cursor that is none is refused: %j", async (body) => {
  const machine = await newMachine();
  const text = JSON.stringify(body);
  await expect(asked(machine, take, text, await signed(take, text, machine.take))).rejects.toThrow();
});

test("a place far beyond all, or within another object, is begun anew or is the end, and never an error", async () => {
  const machine = await newMachine();
  const pair = await talkingPair(testWorld());
  await say(pair.patient, pair.roomId, "jabuticaba");
  const far = { token: "x", changes: 9e15, table: "zzz", row: 9e15, hash: "", rows: 9e15 };
  const here = { class: "ChatRoom", names: { clinic: "", own: "" }, object: far };
  const { told, lines } = await takePart(machine, here);
  expect(told).toMatchObject({ next: null, objects: { ChatRoom: 1 } });
  expect(lines.filter((line) => line.includes('"object"'))).toHaveLength(1);
  const beyond = await takePart(machine, {
    class: "ContactLine",
    names: { clinic: "", own: "999999999" },
    object: null,
  });
  expect(beyond.told).toMatchObject({ next: null, rows: 0 });
});

test("what leaves is sealed: no id, name or time of it stands in the answer, and only the key opens it", async () => {
  const machine = await newMachine();
  const pair = await talkingPair(testWorld());
  await say(pair.patient, pair.roomId, "jabuticaba");
  const { sealed, told } = await takePart(machine, null);
  const text = Buffer.from(sealed).toString("latin1");
  expect(text.startsWith("age-encryption.org/v1\n-> X25519 ")).toBe(true);
  for (const word of [pair.roomId, pair.patient.memberId, pair.clinicId, "message", "jabuticaba"])
    expect(`${text}${JSON.stringify(told)}`).not.toContain(word);
  await expect(takePart({ ...machine, identity: (await newMachine()).identity }, null)).rejects.toThrow();
});

test("a recipient with one wrong sign, of another kind or length is none", async () => {
  const { recipient } = await newMachine();
  expect(recipientKey(recipient)?.length).toBe(32);
  const at = 20;
  const other = recipient[at] === "q" ? "p" : "q";
  for (const wrong of [
    recipient.slice(0, at) + other + recipient.slice(at + 1),
    recipient.slice(0, -1),
    `${recipient}q`,
    recipient.toUpperCase(),
    `age1${"q".repeat(58)}`,
    "",
  ])
    expect(recipientKey(wrong)).toBeNull();
});
