import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { createScope } from "~/load-context";
import { isolateOf } from "~/platform/create.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { relayEvents } from "~/features/kernel/events/announce.server";
import { readWaiting } from "~/features/kernel/events/event-log.server";
import { leaveForBoard } from "~/features/sos/board/leave-for-board.server";
import { clinic, shard } from "~/features/tenancy/clinic/clinic.directory.table";
import { openVault } from "~/features/kernel/keys/vault.server";
import { refusalIn } from "~/http/errors.server";
import { minutes, seconds } from "~/lib/duration";
import { shardNames, type ShardName } from "~/platform/planes";
import { refusalOf, testWorld } from "./callers";
import { linkedPair, words, type Clinic } from "./diary";
import { testEnv } from "./env";
import { killableEnv, Killed, type Death } from "./killable";
import type { Person, World } from "./world";
import { writeEntry } from "~/features/diary/entry/write-entry.server";
import { findShardOf } from "~/features/tenancy/clinic/clinic.repo.server";
import { advanceRelocation } from "~/features/tenancy/relocation/advance-relocation.server";
import { askRelocation, cancelRelocation } from "~/features/tenancy/relocation/ask-relocation.server";
import { guardShard } from "~/features/tenancy/relocation/guard-shard.server";
import { findLast, findRunning } from "~/features/tenancy/relocation/relocation.repo.server";
import { readTables, tablesOfShard, type ShardTable } from "~/features/tenancy/relocation/shard-tables.repo.server";

const budget = seconds(40);

function asPlatform(world: World) {
  return world.directory({ accountId: "acc_p", sessionId: "ses_p", name: "P", platformRole: "admin" as const });
}

/** A runner of its own, on databases that may kill it. */
function runner(
  { clock }: World,
  death: Death | null = null,
  meanwhile: (call: number) => Promise<void> = async () => {},
) {
  const killable = killableEnv(death, meanwhile);
  const scope = createScope({
    env: killable.env,
    isolate: isolateOf(testEnv),
    waitUntil: () => undefined,
    request: {
      id: "job",
      address: "",
      userAgent: "job",
      method: "JOB",
      url: new URL("http://job.invalid"),
      bookmarks: null,
    },
    now: () => clock.now,
  });
  const request = { requestId: "job", address: "", userAgent: "job" };
  const ctx: BothPlanesCtx<SystemActor> = {
    ...{ actor: { system: "move-clinics" }, platform: scope.platform, now: scope.now, request },
    ...{ db: scope.directory, plane: "DIRECTORY", shard: scope.shard },
  };
  return { run: () => advanceRelocation(ctx, budget), calls: killable.calls, ctx };
}

/** Runs the clock until nothing moves any more. */
async function settle(world: World, meanwhile?: (call: number) => Promise<void>): Promise<void> {
  for (let runs = 0; runs < 30; runs++) {
    if (!(await findRunning(world.scope.directory))) return;
    await runner(world, null, meanwhile).run();
    world.clock.now += minutes(1) + 1;
  }
  throw new Error("it does not end");
}

type Contents = Record<string, string[]>;

/** All that a clinic has on a shard, table by table, straight from the database. */
async function contentsOf(name: ShardName, clinicId: string, tables: readonly ShardTable[]): Promise<Contents> {
  const d1 = testEnv[name];
  const all: Contents = {};
  for (const table of tables) {
    const columns = table.columns.map((c) => `quote(r."${c}")`).join(" || ',' || ");
    const query = `select ${columns} as line from "${table.name}" r where ${table.belongs("r", "?1")} order by 1`;
    const { results } = await d1.prepare(query).bind(clinicId).all<{ line: string }>();
    if (results.length > 0) all[table.name] = results.map(({ line }) => line);
  }
  return all;
}

type Column = { name: string; type: string; notnull: number; hidden: number };

/** Of a span the database itself demands an order. */
const span: Record<string, number> = { clear_from: 1, start_at: 2, end_at: 3, clear_until: 4 };

/** Rows made up for every table, whatever its triggers say of them: what they say is not what is copied. */
async function fillEveryTable(name: ShardName, clinicId: string, rows: number): Promise<void> {
  const d1 = testEnv[name];
  const { results: triggers } = await d1
    .prepare("select name, sql from sqlite_master where type = 'trigger'")
    .all<{ name: string; sql: string }>();
  const made: string[] = [];
  for (const table of await readTables(testWorld().scope.shard(name))) {
    const { results } = await d1.prepare(`select * from pragma_table_xinfo('${table.name}')`).all<Column>();
    const columns = results.filter(({ hidden }) => hidden === 0);
    for (let n = 0; n < (table.key.length === 0 ? 1 : rows); n++) {
      const values = columns.map((column) => {
        if (column.name === "clinic_id") return `'${clinicId}'`;
        if (table.name === "event_receipt" && column.name === "event_id") return `'domain_event_id_${clinicId}_${n}'`;
        if (table.name === "idempotency_key" && column.name === "owner_id") return `'member_id_${clinicId}_${n}'`;
        if (!column.notnull && n === 1) return "null";
        if (/real/i.test(column.type)) return `${n} + 0.1`;
        if (table.name === "busy_span" && column.name in span) return String(span[column.name] ?? 0);
        if (/int/i.test(column.type)) return String(9007199254740000 - n * 1000 - column.name.length);
        return `'${table.name}_${column.name}_${clinicId}_${n}' || char(10, 34, 92, 233, 128512) || ${n === 2 ? "''''" : "''"}`.replace(
          / \|\| char.*/,
          (tail) => (/(^|_)id$/.test(column.name) ? "" : tail),
        );
      });
      made.push(`insert into "${table.name}" (${columns.map((c) => `"${c.name}"`).join()}) values (${values.join()})`);
    }
  }
  const away = triggers.map((one) => `drop trigger "${one.name}"`);
  for (let i = 0; i < made.length; i += 50)
    await d1.batch(
      [...away, ...made.slice(i, i + 50), ...triggers.map((one) => one.sql)].map((one) => d1.prepare(one)),
    );
}

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

type Written = { said: string; at: ShardName };

/** Somebody who goes on writing, wherever the directory says the clinic lives; and somebody who remembers the first address for ever. */
function writers({ world, patient, clinicId }: Clinic) {
  const kept: Written[] = [];
  let refusedOnes = 0;
  let said = 0;
  const on = (name: ShardName): Person<"patient">["ctx"] => ({
    ...patient.ctx,
    db: world.scope.shard(name),
    plane: name,
  });
  const write = async (name: ShardName) => {
    const text = `escrito ${++said}`;
    world.clock.now += 1;
    const writing = writeEntry(on(name), words({ title: text, tags: ["sono"] }));
    const refused = await refusalOf(writing.catch((error: unknown) => Promise.reject(refusalIn(error) ?? error)));
    if (refused === "no refusal") kept.push({ said: text, at: name });
    else if (refused === "kernel.clinic_moving") refusedOnes++;
    else throw new Error(refused);
    return refused;
  };
  const home = async () => (await findShardOf(world.scope.directory, clinicId)) ?? "CLINIC_0";
  return { kept, write, home, refused: () => refusedOnes, writeHome: async () => write(await home()), on };
}

/** Titles of all entries, opened. */
async function titlesOf(world: World, ctx: Person<"patient">["ctx"]): Promise<string[]> {
  const rows = await ctx.db.all<{ id: string; sealed: string }>(
    sql`select id, title_sealed as sealed from diary_entry where clinic_id = ${ctx.actor.clinicId}`,
  );
  const vault = await openVault(ctx, ctx.actor.clinicId, ctx.actor.memberId);
  return Promise.all(
    rows.map(({ id, sealed }) => vault.open({ table: "diary_entry", row: id, column: "title" }, sealed)),
  );
}

/** What must hold whenever a move has ended: all that was accepted is there, once, and nothing of the clinic is anywhere else. */
async function expectWhole(
  house: Clinic,
  { kept, home, on }: ReturnType<typeof writers>,
  tables: readonly ShardTable[],
) {
  const { world, clinicId } = house;
  const lives = await home();
  const titles = await titlesOf(world, on(lives));
  expect(titles.toSorted()).toEqual(kept.map(({ said }) => said).toSorted());
  for (const other of shardNames.filter((name) => name !== lives)) {
    expect(await contentsOf(other, clinicId, tables)).toEqual({});
    expect((await testEnv[other].prepare("select 1 from clinic_stage").all()).results).toEqual([]);
  }
}

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
  await settle(world, async () => {
    const fence = await testEnv.CLINIC_0.prepare("select state from clinic_fence").first<{ state: string }>();
    if (fence?.state !== "closed" || (await writing.home()) !== "CLINIC_0" || seen > 0) return;
    seen++;
    expect(await writing.write("CLINIC_0")).toBe("kernel.clinic_moving");
    expect(await titlesOf(world, patient.ctx)).toHaveLength(1);
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
  expect(seen).toBe(1);
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
