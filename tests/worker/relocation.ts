import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { diaryEntry } from "~/features/diary/entry/diary-entry.table";
import { sealedText } from "~/features/diary/entry/entry-body.server";
import { openTitle } from "~/features/diary/entry/entry-seal.server";
import { writeEntry } from "~/features/diary/entry/write-entry.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import { findShardOf } from "~/features/tenancy/clinic/clinic.repo.server";
import { advanceRelocation } from "~/features/tenancy/relocation/advance-relocation.server";
import { findRunning } from "~/features/tenancy/relocation/relocation.repo.server";
import { readTables, type ShardTable } from "~/features/tenancy/relocation/shard-tables.repo.server";
import { refusalIn } from "~/http/errors.server";
import { minutes, seconds } from "~/lib/duration";
import { createScope } from "~/load-context";
import { isolateOf } from "~/platform/create.server";
import { shardNames, type ShardName } from "~/platform/planes";
import { testWorld } from "./callers";
import { words, type Clinic } from "./diary";
import { testEnv } from "./env";
import { killableEnv, type Death } from "./killable";
import type { Person, World } from "./world";

const budget = seconds(40);

export function asPlatform(world: World) {
  return world.directory({ accountId: "acc_p", sessionId: "ses_p", name: "P", platformRole: "admin" as const });
}

/** A runner of its own, on databases that may kill it. */
export function runner(
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
export async function settle(world: World, meanwhile?: (call: number) => Promise<void>): Promise<void> {
  for (let runs = 0; runs < 30; runs++) {
    if (!(await findRunning(world.scope.directory))) return;
    await runner(world, null, meanwhile).run();
    world.clock.now += minutes(1) + 1;
  }
  throw new Error("it does not end");
}

export type Contents = Record<string, string[]>;

/** All that a clinic has on a shard, table by table, straight from the database. */
export async function contentsOf(name: ShardName, clinicId: string, tables: readonly ShardTable[]): Promise<Contents> {
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
export async function fillEveryTable(name: ShardName, clinicId: string, rows: number): Promise<void> {
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

export type Written = { said: string; at: ShardName };

/** Somebody who goes on writing, wherever the directory says the clinic lives; and somebody who remembers the first address for ever. */
export function writers({ world, patient, clinicId }: Clinic) {
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
    const refused = await writeEntry(on(name), words({ title: text, tags: ["sono"] })).then(
      () => "no refusal",
      (error: unknown) => refusalIn(error)?.code ?? `a bug: ${String(error)}`,
    );
    if (refused === "no refusal") kept.push({ said: text, at: name });
    else if (refused === "kernel.clinic_moving") refusedOnes++;
    else throw new Error(refused);
    return refused;
  };
  const home = async () => (await findShardOf(world.scope.directory, clinicId)) ?? "CLINIC_0";
  return { kept, write, home, refused: () => refusedOnes, writeHome: async () => write(await home()), on };
}

/** Titles of all entries, opened. */
export async function titlesOf(world: World, ctx: Person<"patient">["ctx"]): Promise<string[]> {
  const rows = await ctx.db.all<{ id: string; sealed: string }>(
    sql`select id, ${sealedText} as sealed from ${diaryEntry} where clinic_id = ${ctx.actor.clinicId}`,
  );
  const vault = await openVault(ctx, ctx.actor.clinicId, ctx.actor.memberId);
  return Promise.all(rows.map((row) => openTitle(vault, row)));
}

/** What must hold whenever a move has ended: all that was accepted is there, once, and nothing of the clinic is anywhere else. */
export async function expectWhole(
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
