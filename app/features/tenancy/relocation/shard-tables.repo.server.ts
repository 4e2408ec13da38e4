import { sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";

/** A table of a shard, as the database itself tells: no list of ours can miss one. */
export type ShardTable = {
  name: string;
  /** Stored columns in order; what is computed is not copied. */
  columns: readonly string[];
  /** The primary key without the clinic. */
  key: readonly string[];
  /** Whether the primary key begins with the clinic, so that its rows stand together. */
  isLed: boolean;
  /** Condition (SQL): a row called `alias` belongs to the clinic that `clinic` says. */
  belongs(alias: string, clinic: string): string;
};

/** What stands on a shard and is not a clinic's: our own notes of moves, and the database's. A test knows that there is nothing else. */
export const tablesOfShard = ["clinic_fence", "clinic_change", "clinic_stage", "d1_migrations"] as const;

/** Rows that name no clinic: whose they are is said by another row. */
const byAnother: Record<string, ShardTable["belongs"]> = {
  event_receipt: (alias, clinic) =>
    `exists (select 1 from domain_event e where e.id = ${alias}.event_id and e.clinic_id = ${clinic})`,
  idempotency_key: (alias, clinic) =>
    `exists (select 1 from member m where m.clinic_id = ${clinic} and m.id = ${alias}.owner_id)`,
};

type ColumnRow = { tbl: string; col: string; pk: number; hidden: number };

function tableOf(name: string, rows: readonly ColumnRow[]): ShardTable {
  const stored = rows.filter(({ hidden }) => hidden === 0).map(({ col }) => col);
  const key = rows.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const belongs = stored.includes("clinic_id")
    ? (alias: string, clinic: string) => `${alias}.clinic_id = ${clinic}`
    : byAnother[name];
  if (!belongs) throw new Error(`nobody says whose the rows of ${name} are`);
  if (key.length === 0) throw new Error(`${name} has no primary key`);
  return {
    name,
    columns: stored,
    key: key.map(({ col }) => col).filter((col) => col !== "clinic_id"),
    isLed: key[0]?.col === "clinic_id",
    belongs,
  };
}

/**
 * Every table that holds rows of clinics, in order of name.
 * @throws Error when one does not say whose its rows are
 */
export async function readTables(db: ClinicDb): Promise<ShardTable[]> {
  const rows = await db.all<ColumnRow>(sql`
    select m.name as tbl, c.name as col, c.pk as pk, c.hidden as hidden
    from sqlite_master m join pragma_table_xinfo(m.name) c
    where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\' and m.name not like '\\_cf\\_%' escape '\\'
    order by m.name, c.cid`);
  const names = [...new Set(rows.map(({ tbl }) => tbl))].filter(
    (name) => !(tablesOfShard as readonly string[]).includes(name),
  );
  return names.map((name) =>
    tableOf(
      name,
      rows.filter(({ tbl }) => tbl === name),
    ),
  );
}

/** What two shards must agree on before rows go from one to the other. */
export function shapeOf(tables: readonly ShardTable[]): string {
  return tables.map(({ name, columns, key }) => `${name}(${columns.join()}; ${key.join()})`).join("\n");
}
