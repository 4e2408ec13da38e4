import { abortAllDurableObjects, applyD1Migrations } from "cloudflare:test";
import type { Plane } from "~/platform/planes";
import { rawEnv } from "./env";

/**
 * What the migrations of a plane leave behind. They run once; the file of the database that they made is put in the place of every
 * database that a test asks for, which costs a fraction of making its tables (ADR 0140). The scripts make them where no file can.
 */
type Made = { file: ArrayBuffer; scripts: string[] };
const learnt: { directory?: Made; clinic?: Made; folder?: string } = {};

/** Takes away what only a database has that no test has had yet. */
const takeMark = "DELETE FROM d1_migrations WHERE id = 1 RETURNING id";

/** D1 takes a statement of 100,000 bytes at most, and a script is one. */
const mostBytes = 90_000;

/** Statements joined to as few scripts as hold them, in order. */
function joined(statements: readonly string[]): string[] {
  const texts: string[] = [];
  for (const one of statements) {
    const more = `${texts.at(-1) ?? ""}${one};\n`;
    if (texts.length > 0 && new TextEncoder().encode(more).length <= mostBytes) texts[texts.length - 1] = more;
    else texts.push(`${one};\n`);
  }
  return texts;
}

async function whatIsIn(db: D1Database): Promise<{ name: string; type: string; sql: string }[]> {
  const made = await db
    .prepare(
      "SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' ORDER BY rowid",
    )
    .all<{ name: string; type: string; sql: string }>();
  return made.results;
}

/** Rows that a migration inserted, as statements. */
async function rowsOf(db: D1Database, table: string): Promise<string[]> {
  const { results: columns } = await db
    .prepare("SELECT name FROM pragma_table_info(?)")
    .bind(table)
    .all<{ name: string }>();
  const values = columns.map(({ name }) => `quote("${name}")`).join(" || ',' || ");
  const { results } = await db.prepare(`SELECT ${values} AS row FROM "${table}"`).all<{ row: string }>();
  return results.map(({ row }) => `INSERT INTO "${table}" VALUES (${row})`);
}

async function migrate(plane: Plane): Promise<string[]> {
  const db = rawEnv[plane];
  const migrations = plane === "DIRECTORY" ? rawEnv.TEST_DIRECTORY_MIGRATIONS : rawEnv.TEST_CLINIC_MIGRATIONS;
  await applyD1Migrations(db, migrations);
  const made = await whatIsIn(db);
  const names = made.filter(({ type }) => type === "table").map(({ name }) => name);
  const rows = await Promise.all(names.map((name) => rowsOf(db, name)));
  const before = ["PRAGMA defer_foreign_keys = on", ...names.reverse().map((name) => `DROP TABLE IF EXISTS "${name}"`)];
  return joined([...before, ...made.map(({ sql }) => sql), ...rows.flat(), takeMark]);
}

const at = (path: string) => `http://files/${path}`;

/** The folder of this runtime's databases: others beside it have theirs. */
async function folderOf(file: string): Promise<string> {
  const all = await (await rawEnv.TEST_FILES.fetch(at(""))).json<{ name: string }[]>();
  for (const { name } of all) {
    const folder = `${name}/d1/miniflare-D1DatabaseObject`;
    const found = await rawEnv.TEST_FILES.fetch(at(`${folder}/${file}`), { method: "HEAD" });
    if (found.ok) return folder;
  }
  throw new Error("the databases' files are not where they were");
}

/** Whether this process has learnt them: vitest runs the setup anew before each file, and this module once. */
export function learntMigrations(): boolean {
  return learnt.clinic !== undefined;
}

/** Runs the migrations of both planes once, to learn what they leave behind. What they made is to be reset. */
export async function learnMigrations(): Promise<void> {
  const scripts = { directory: await migrate("DIRECTORY"), clinic: await migrate("CLINIC_0") };
  await abortAllDurableObjects(); // what is closed has all it holds in its one file
  const files = rawEnv.TEST_DATABASE_FILES;
  const folder = await folderOf(files.CLINIC_0);
  const read = async (file: string) => (await rawEnv.TEST_FILES.fetch(at(`${folder}/${file}`))).arrayBuffer();
  learnt.folder = folder;
  learnt.directory = { file: await read(files.DIRECTORY), scripts: scripts.directory };
  learnt.clinic = { file: await read(files.CLINIC_0), scripts: scripts.clinic };
}

/** Makes a database as its migrations would, whatever was in it. */
export async function makeDatabase(plane: Plane): Promise<void> {
  const made = plane === "DIRECTORY" ? learnt.directory : learnt.clinic;
  if (!made) throw new Error("migrations come first");
  const path = at(`${learnt.folder}/${rawEnv.TEST_DATABASE_FILES[plane]}`);
  const put = await rawEnv.TEST_FILES.fetch(path, { method: "PUT", body: made.file });
  if (!put.ok) throw new Error(`the database's file was not put: ${put.status}`);
  const db = rawEnv[plane];
  const marks = await db
    .prepare(takeMark)
    .run()
    .catch(() => null);
  // A database that is still in use when everything is reset stays as it was, and does not look at its file again.
  if (marks?.results.length !== 1) await db.batch(made.scripts.map((script) => db.prepare(script)));
}
