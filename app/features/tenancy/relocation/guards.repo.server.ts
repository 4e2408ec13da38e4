import { sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { rawStatement } from "~/db/raw-statement";
import type { Statements } from "~/db/statement";
import { inParts } from "~/lib/in-parts";
import { readTables, type ShardTable } from "./shard-tables.repo.server";

/**
 * Written on a closed shard all the same: a call for help whose board did not answer is left there for it (`leaveForBoard`), and is
 * brought after its clinic. Conditions on the new row.
 */
const neverRefused: Record<string, string> = {
  sos_alert: "1",
  domain_event: "new.type = 'sos.left_for_board'",
  audit_entry: "new.action = 'sos.raise'",
};

const events = ["insert", "update", "delete"] as const;

const nameOf = (table: string, event: string) => `clinic_fence_${table}_${event}`;

/** Notes a row's key for whoever copies. */
function noted({ name, key, belongs }: ShardTable, row: "new" | "old"): string {
  const keys = key.map((col) => `${row}."${col}"`).join(", ");
  return `insert into clinic_change (clinic_id, tbl, key)
    select f.clinic_id, '${name}', json_array(${keys}) from clinic_fence f where f.state <> 'open' and ${belongs(row, "f.clinic_id")};`;
}

function refused({ name, belongs }: ShardTable, row: "new" | "old", event: string): string {
  const passes = event === "insert" ? neverRefused[name] : undefined;
  const states = "f.state in ('closed', 'gone', 'arriving')";
  const but = passes === undefined ? "" : ` and not (f.state <> 'arriving' and ${passes})`;
  return `select raise(abort, 'CHECK constraint failed: clinic_fence_closed') from clinic_fence f where ${states} and ${belongs(row, "f.clinic_id")}${but};`;
}

/** The trigger of a table that refuses or notes what is written of a clinic under way. */
function guard(table: ShardTable, event: (typeof events)[number]): string {
  const rows =
    event === "insert" ? (["new"] as const) : event === "delete" ? (["old"] as const) : (["old", "new"] as const);
  const isConcerned = rows
    .map(
      (row) => `exists (select 1 from clinic_fence f where f.state <> 'open' and ${table.belongs(row, "f.clinic_id")})`,
    )
    .join(" or ");
  const work = rows.flatMap((row) => [refused(table, row, event), noted(table, row)]).join("\n  ");
  return `create trigger if not exists "${nameOf(table.name, event)}" after ${event} on "${table.name}"
when ${isConcerned}
begin
  ${work}
end`;
}

/**
 * Guards every table of a shard that is not guarded yet. They stay: a clinic that has gone stays refused. While no clinic is under
 * way a guard asks one empty table.
 * @returns how many triggers were missing
 */
export async function guardTables(db: ClinicDb): Promise<number> {
  const tables = await readTables(db);
  const found = await db.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'trigger' and name like 'clinic\\_fence\\_%' escape '\\'`,
  );
  const standing = new Set(found.map(({ name }) => name));
  const missing = tables.flatMap((table) =>
    events.filter((event) => !standing.has(nameOf(table.name, event))).map((event) => guard(table, event)),
  );
  for (const part of inParts(missing, 60))
    await db.batch(part.map((text) => rawStatement(db, sql.raw(text))) as unknown as Statements);
  return missing.length;
}

/** The triggers of a table as they were made, guards among them. */
export function triggersOf(db: ClinicDb, table: string): Promise<{ name: string; made: string }[]> {
  return db.all<{ name: string; made: string }>(
    sql`select name, sql as made from sqlite_master where type = 'trigger' and tbl_name = ${table}`,
  );
}
