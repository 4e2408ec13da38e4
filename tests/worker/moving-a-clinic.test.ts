import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { relayEvents } from "~/features/kernel/events/announce.server";
import { readWaiting } from "~/features/kernel/events/event-log.server";
import { raiseSos } from "~/features/sos/patient/raise-sos.server";
import { leaveForBoard } from "~/features/sos/board/leave-for-board.server";
import { clinic, shard } from "~/features/tenancy/clinic/clinic.directory.table";
import { findShardOf } from "~/features/tenancy/clinic/clinic.repo.server";
import { askRelocation, cancelRelocation } from "~/features/tenancy/relocation/ask-relocation.server";
import { guardShard } from "~/features/tenancy/relocation/guard-shard.server";
import { findLast, findRunning } from "~/features/tenancy/relocation/relocation.repo.server";
import { readTables, tablesOfShard } from "~/features/tenancy/relocation/shard-tables.repo.server";
import { minutes, seconds } from "~/lib/duration";
import { shardNames, type ShardName } from "~/platform/planes";
import { refusalOf, testWorld } from "./callers";
import { eventually } from "./channel";
import { linkedPair } from "./diary";
import { testEnv } from "./env";
import { Killed } from "./killable";
import { asPlatform, contentsOf, expectWhole, fillEveryTable, runner, settle, titlesOf, writers } from "./relocation";
import type { Person } from "./world";

test("every table of a clinic goes along, to the last sign, and nothing of it stays; other clinics are not touched", async () => {
  const world = testWorld();
  const [clinicId, neighbour, host] = [
    await world.clinic("CLINIC_0"),
    await world.clinic("CLINIC_0"),
    await world.clinic("CLINIC_1"),
  ];
  const tables = await readTables(world.scope.shard("CLINIC_0"));
  // What is a clinic's, and what is a shard's own: there is no third.
  const { results } = await testEnv.CLINIC_0.prepare(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like '\\_cf\\_%' escape '\\' order by name",
  ).all<{ name: string }>();
  const own = new Set<string>(tablesOfShard);
  expect(tables.map(({ name }) => name)).toEqual(results.map(({ name }) => name).filter((name) => !own.has(name)));
  for (const [shardName, id] of [
    ["CLINIC_0", clinicId],
    ["CLINIC_0", neighbour],
    ["CLINIC_1", host],
  ] as const)
    await fillEveryTable(shardName, id, 3);
  const before = await contentsOf("CLINIC_0", clinicId, tables);
  expect(Object.keys(before)).toEqual(tables.map(({ name }) => name));
  const others = [await contentsOf("CLINIC_0", neighbour, tables), await contentsOf("CLINIC_1", host, tables)];

  await askRelocation(asPlatform(world), { clinicId, to: "CLINIC_1" });
  expect(await refusalOf(askRelocation(asPlatform(world), { clinicId: neighbour, to: "CLINIC_1" }))).toBe(
    "tenancy.relocation_running",
  );
  await settle(world);

  expect(await contentsOf("CLINIC_1", clinicId, tables)).toEqual(before);
  expect(await contentsOf("CLINIC_0", clinicId, tables)).toEqual({});
  expect(await contentsOf("CLINIC_0", neighbour, tables)).toEqual(others[0]);
  expect(await contentsOf("CLINIC_1", host, tables)).toEqual(others[1]);
  const moved = await findLast(world.scope.directory, clinicId);
  expect(moved).toMatchObject({ state: "done", tries: 0, mended: 0, failure: null });
  expect(Object.keys(moved?.compared ?? {})).toHaveLength(tables.length);
  expect(await findShardOf(world.scope.directory, clinicId)).toBe("CLINIC_1");
  for (const name of ["CLINIC_0", "CLINIC_1"] as const)
    for (const table of ["clinic_stage", "clinic_change"])
      expect((await testEnv[name].prepare(`select 1 from ${table}`).all()).results).toEqual([]);
});

/** Deaths are spread over the calls of one move, some 160. With every other call a death all held, too (157 deaths, 1,184 entries). */
const [lastCall, stepOfDeaths] = [200, 11];

test("killed at any call, before it or after it, under writes that go on: nothing is lost, doubled or left behind", async () => {
  const house = await linkedPair(testWorld());
  const { world, clinicId } = house;
  const tables = await readTables(world.scope.shard("CLINIC_0"));
  const writing = writers(house);
  for (let i = 0; i < 5; i++) await writing.writeHome();
  let died = 0;
  for (let at = 2; at <= lastCall; at += stepOfDeaths) {
    const from = await writing.home();
    await askRelocation(asPlatform(world), { clinicId, to: from === "CLINIC_0" ? "CLINIC_1" : "CLINIC_0" });
    const meanwhile = async (call: number) => void (call % 29 === at % 29 && (await writing.writeHome()));
    const dying = runner(world, { at, after: at % 4 < 2 }, meanwhile);
    await dying.run().then(
      () => undefined,
      (error: unknown) => {
        for (let e: unknown = error; e instanceof Error; e = e.cause) if (e instanceof Killed) return void died++;
        throw error;
      },
    );
    world.clock.now += seconds(1);
    await settle(world, meanwhile);
    expect(await writing.home()).not.toBe(from);
    await expectWhole(house, writing, tables);
    if (dying.calls() < at) break;
  }
  expect(died).toBeGreaterThan(10);
  expect(writing.refused()).toBeGreaterThan(0);
});

const press = ({ memberId, ctx }: Person<"patient">, id: string) => ({
  ...{
    id,
    key: id,
    patient: { id: memberId, name: ctx.actor.name },
    severity: "urgent" as const,
    origin: "session" as const,
  },
});

const eventsLeft = (name: ShardName) =>
  testEnv[name]
    .prepare("select aggregate_id as press, clinic_id as clinic from domain_event where type = 'sos.left_for_board'")
    .all<{ press: string; clinic: string }>();

test("in the minute reading goes on, writing is refused in words, and a call for help is left for its board all the same", async () => {
  const house = await linkedPair(testWorld());
  const { world, clinicId, patient } = house;
  const writing = writers(house);
  await writing.writeHome();
  await askRelocation(asPlatform(world), { clinicId, to: "CLINIC_1" });
  const job = { ...patient.ctx, actor: { system: "test" } };
  let seen = 0;
  const called: string[] = [];
  await settle(world, async () => {
    const fence = await testEnv.CLINIC_0.prepare("select state from clinic_fence").first<{ state: string }>();
    if (fence?.state !== "closed" || (await writing.home()) !== "CLINIC_0" || seen > 0) return;
    seen++;
    expect(await writing.write("CLINIC_0")).toBe("kernel.clinic_moving");
    expect(await titlesOf(world, patient.ctx)).toHaveLength(1);
    // The board takes a call without any database; when it does not answer, the call is left for it.
    called.push((await raiseSos(patient.ctx, { severity: "urgent" }, { origin: "session" })).status);
    await leaveForBoard(patient.ctx, press(patient, "sos_minute"));
    // Its effects come where the clinic goes, not here.
    const { results } = await testEnv.CLINIC_0.prepare("select id from domain_event where handled_at is null").all<{
      id: string;
    }>();
    expect(results.length).toBeGreaterThan(1);
    const ids = results.map(({ id }) => id);
    expect(await readWaiting(patient.ctx.db, ids, "CLINIC_0")).toEqual([]);
    expect(await relayEvents({ ...job, now: () => world.clock.now + minutes(5) })).toBe(0);
  });
  expect([seen, called]).toEqual([1, ["open"]]);
  // What the board writes to the history it writes where the clinic lives by then.
  const history = () => testEnv.CLINIC_1.prepare("select id from sos_alert where rev > 0").all();
  await eventually(async () => (await history()).results.length > 0);
  expect((await eventsLeft("CLINIC_1")).results).toEqual([{ press: "sos_minute/press", clinic: clinicId }]);
  expect(
    await relayEvents({
      ...job,
      db: world.scope.shard("CLINIC_1"),
      plane: "CLINIC_1",
      now: () => world.clock.now + minutes(5),
    }),
  ).toBeGreaterThan(1);

  // Who remembers the old address for ever writes nothing there; their call for help is brought after the clinic.
  expect(await writing.write("CLINIC_0")).toBe("kernel.clinic_moving");
  await leaveForBoard(patient.ctx, press(patient, "sos_stale"));
  expect(await runner(world).run()).toBeGreaterThan(0);
  const left = await eventsLeft("CLINIC_1");
  expect(left.results.map((one) => one.press).toSorted()).toEqual(["sos_minute/press", "sos_stale/press"]);
  expect(await contentsOf("CLINIC_0", clinicId, await readTables(world.scope.shard("CLINIC_0")))).toEqual({});
  // The first write at home after the move is as any other.
  expect(await writing.writeHome()).toBe("no refusal");
});

test("called off at any moment before the switch, the clinic stays where it is and nothing of it stays elsewhere; after it, it is refused", async () => {
  const house = await linkedPair(testWorld());
  const { world, clinicId } = house;
  const tables = await readTables(world.scope.shard("CLINIC_0"));
  const writing = writers(house);
  await writing.writeHome();
  const before = [];
  for (let at = 5; (await writing.home()) === "CLINIC_0" && at < 400; at += 31) {
    await askRelocation(asPlatform(world), { clinicId, to: "CLINIC_1" });
    await runner(world, { at, after: true })
      .run()
      .catch(() => undefined);
    if ((await writing.home()) !== "CLINIC_0") break;
    before.push((await findRunning(world.scope.directory))?.state);
    await cancelRelocation(asPlatform(world), { clinicId });
    await settle(world);
    expect(await findLast(world.scope.directory, clinicId)).toMatchObject({ state: "cancelled" });
    expect(await writing.writeHome()).toBe("no refusal");
    await expectWhole(house, writing, tables);
    world.clock.now += minutes(1);
  }
  expect(new Set(before)).toEqual(new Set(["asked", "copying", "checking", "closing"]));
  expect(await refusalOf(cancelRelocation(asPlatform(world), { clinicId }))).toBe("tenancy.relocation_settled");
  const directory = await world.scope.directory.select().from(shard);
  expect(directory.map(({ name, clinics }) => [name, clinics])).toContainEqual(["CLINIC_1", 1]);
  expect(await refusalOf(askRelocation(asPlatform(world), { clinicId, to: shardNames.at(-1) ?? "CLINIC_0" }))).toBe(
    "tenancy.relocation_running",
  );
  await settle(world);
  await expectWhole(house, writing, tables);
  const [row] = await world.scope.directory
    .select()
    .from(clinic)
    .where(sql`id = ${clinicId}`);
  expect(row).toMatchObject({ shard: "CLINIC_1", version: 2 });
});

test("a minute that is over opens the clinic again where it was, and what cannot be had in five of them is given up", async () => {
  const house = await linkedPair(testWorld());
  const { world, clinicId } = house;
  const tables = await readTables(world.scope.shard("CLINIC_0"));
  const writing = writers(house);
  await writing.writeHome();
  await askRelocation(asPlatform(world), { clinicId, to: "CLINIC_1" });
  let closed = 0;
  // Each time it is closed, time flies.
  const slow = async () => {
    const fence = await testEnv.CLINIC_0.prepare("select state from clinic_fence").first<{ state: string }>();
    if (fence?.state !== "closed") return;
    closed++;
    world.clock.now += seconds(10);
  };
  await settle(world, slow);
  expect(closed).toBeGreaterThan(5);
  expect(await findLast(world.scope.directory, clinicId)).toMatchObject({ state: "cancelled", tries: 4 });
  expect(await writing.writeHome()).toBe("no refusal");
  await expectWhole(house, writing, tables);
});

test("a table that does not say whose its rows are stops a move before it begins; one that comes later is guarded within the hour", async () => {
  const { world, clinicId, patient } = await linkedPair(testWorld());
  const db = world.scope.shard("CLINIC_0");
  await testEnv.CLINIC_0.prepare("create table stray (id text primary key)").run();
  await expect(readTables(db)).rejects.toThrow("nobody says whose the rows of stray are");
  await testEnv.CLINIC_0.prepare("drop table stray").run();
  await askRelocation(asPlatform(world), { clinicId, to: "CLINIC_1" });
  await settle(world);
  await testEnv.CLINIC_0.prepare(
    "create table newcomer (clinic_id text not null, id text not null, primary key (clinic_id, id))",
  ).run();
  const job = { ...patient.ctx, db, actor: { system: "test" } };
  expect(await guardShard(job)).toBe(3);
  expect(await guardShard(job)).toBe(0);
  await expect(testEnv.CLINIC_0.prepare("insert into newcomer values (?, 'x')").bind(clinicId).run()).rejects.toThrow(
    "clinic_fence_closed",
  );
  await testEnv.CLINIC_0.prepare("drop table newcomer").run();
});
