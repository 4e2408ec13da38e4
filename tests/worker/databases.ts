import { applyD1Migrations } from "cloudflare:test";
import type { Plane } from "~/platform/planes";
import { rawEnv } from "./env";

/** What the migrations of a plane leave behind, as few scripts: they run once, the scripts for each test that asks. */
const scripts: { directory: string[]; clinic: string[] } = { directory: [], clinic: [] };

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
  // A database that is still in use when everything is reset stays as it was.
  const before = ["PRAGMA defer_foreign_keys = on", ...names.reverse().map((name) => `DROP TABLE IF EXISTS "${name}"`)];
  return joined([...before, ...made.map(({ sql }) => sql), ...rows.flat()]);
}

/** Whether this process has learnt them: vitest runs the setup anew before each file, and this module once. */
export function learntMigrations(): boolean {
  return scripts.clinic.length > 0;
}

/** Runs the migrations of both planes once, to learn what they leave behind. What they made is to be reset. */
export async function learnMigrations(): Promise<void> {
  scripts.directory = await migrate("DIRECTORY");
  scripts.clinic = await migrate("CLINIC_0");
}

/** Makes a database as its migrations would, whatever was in it. */
export async function makeDatabase(plane: Plane): Promise<void> {
  const db = rawEnv[plane];
  await db.batch((plane === "DIRECTORY" ? scripts.directory : scripts.clinic).map((script) => db.prepare(script)));
}
