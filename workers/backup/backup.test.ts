import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { leftClasses, takenClasses } from "~/features/operations/backup/object-names.server";
import { contactAddress } from "~/features/sos/contacts/contact-line.server";
import wrangler from "../../wrangler.toml?raw";
import { newMachine, objectsIn, putBack, rowsOf, takeAll, takePart, wipe } from "../../tests/worker/backups";
import { newWard, pressOf, settled } from "../../tests/worker/board";
import { eventually } from "../../tests/worker/channel";
import { testEnv } from "../../tests/worker/env";
import { say, talkingPair } from "../../tests/worker/talk";
import { testWorld } from "../../tests/worker/callers";

const roomAt = (name: string) => testEnv.CHAT_ROOM.get(testEnv.CHAT_ROOM.idFromName(name));
const lineAt = (name: string) => testEnv.CONTACT_LINE.get(testEnv.CONTACT_LINE.idFromName(name));

test("every class of objects is taken, or says why not", () => {
  const classes = new Set([...wrangler.matchAll(/^class_name = "(\w+)"/gm)].map((m) => m[1]));
  expect([...takenClasses, ...Object.keys(leftClasses)].sort()).toEqual([...classes].sort());
});

test("conversations, boards and contacts' answers of every clinic on every shard come back row by row", async () => {
  const machine = await newMachine();
  const world = testWorld();
  const here = await talkingPair(world);
  const there = await talkingPair(world, "CLINIC_1");
  for (const [pair, words] of [
    [here, "jabuticaba"],
    [there, "carambola"],
  ] as const)
    for (let i = 0; i < 5; i++) await say(pair.patient, pair.roomId, `${words} ${i}`);
  const ward = await newWard();
  await ward.board.raise(ward.call, pressOf(ward, { message: "pitanga" }));
  await settled(ward);
  const { contactLines } = world.scope.platform;
  const at = await contactAddress("+5511955550001", here.patient.accountId);
  expect(await contactLines.take(at, "page_1")).toMatchObject({ ok: true });
  await contactLines.answer(at, "never");
  await eventually(async () => (await contactLines.listNames(0, 10)).length === 2);

  const taken = await takeAll(machine);
  const names = [
    ["ChatRoom", `${here.clinicId}/${here.roomId}`],
    ["ChatRoom", `${there.clinicId}/${there.roomId}`],
    ["SosBoard", ward.call.clinicId],
    ["ContactLine", `line|${at.line}`],
    ["ContactLine", `account|${at.account}`],
  ];
  expect(taken.map(({ object, name }) => [object, name]).sort()).toEqual(names.sort());
  for (const { object, name, lines } of taken) {
    if (object === "SosBoard") continue;
    const stub = () => (object === "ChatRoom" ? roomAt(name) : lineAt(name)); // of a killed process it is dead
    const without = ["task", "listed", "name"];
    expect(lines.toSorted()).toEqual((await rowsOf(stub(), without)).sort());
    await wipe(stub());
    expect(await rowsOf(stub(), without)).toEqual([]);
    const whole = taken.find((one) => one.name === name);
    if (!whole) throw new Error("lost");
    expect(await putBack(machine, whole, 2)).toMatchObject({ state: "put" });
    expect((await rowsOf(stub(), without)).sort()).toEqual(lines.toSorted());
    expect(await putBack(machine, whole, 2)).toMatchObject({ state: "there" });
  }
});

test("a room of thousands of messages goes in bounded parts, and comes back whole", async () => {
  const machine = await newMachine();
  const { patient, roomId, clinicId } = await talkingPair(testWorld());
  await say(patient, roomId, "jabuticaba");
  const room = () => roomAt(`${clinicId}/${roomId}`);
  await runInDurableObject(room(), (_, { storage }) => {
    storage.sql.exec(`with recursive n(i) as (select 2 union all select i + 1 from n where i < 4500)
      insert into message (seq, id, client_id, sender, body, created_at) select i, 'msg_' || i, i, 'mem_x', hex(randomblob(500)), i from n`);
  });
  const [lines, sizes]: [string[], number[]] = [[], []];
  for (let cursor: unknown = null, more = true; more;) {
    const part = await takePart(machine, cursor);
    lines.push(...part.lines);
    sizes.push(part.lines.join().length);
    cursor = part.told.next;
    more = cursor !== null;
  }
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThan(6e6);
  const [taken] = objectsIn(lines);
  if (!taken) throw new Error("no room");
  expect(taken.lines.filter((line) => line.startsWith('["message"'))).toHaveLength(4500);
  await wipe(room());
  expect(await putBack(machine, taken, 1000)).toMatchObject({ state: "put" });
  expect((await rowsOf(room(), ["task"])).sort()).toEqual(taken.lines.toSorted());
});
