import { sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { rawStatement } from "~/db/raw-statement";
import type { Statement, Statements } from "~/db/statement";
import type { clinicFence } from "~/features/kernel/fence/clinic-fence.table";
import type { CarriedRow } from "./rows.repo.server";

type FenceState = (typeof clinicFence.$inferSelect)["state"];
/** Whose turn it is at which move of which clinic. */
export type Turn = { clinicId: string; relocationId: string; turn: number; now: number };

/** Statement that fails when another has taken the turn since. */
export function inTurn(db: ClinicDb, { clinicId, relocationId, turn }: Turn): Statement {
  return rawStatement(
    db,
    sql`update clinic_fence set turn = case when relocation_id = ${relocationId} and turn = ${turn} then turn end where clinic_id = ${clinicId}`,
  );
}

/** Puts up the fence of a clinic on a shard, for this move. */
export async function putFence(
  db: ClinicDb,
  { clinicId, relocationId, turn, now }: Turn,
  state: FenceState,
): Promise<void> {
  await db.run(sql`insert into clinic_fence (clinic_id, state, relocation_id, turn, changed_at) values (${clinicId}, ${state}, ${relocationId}, ${turn}, ${now})
    on conflict (clinic_id) do update set state = excluded.state, relocation_id = excluded.relocation_id, turn = excluded.turn, changed_at = excluded.changed_at
    where clinic_fence.relocation_id <> excluded.relocation_id or clinic_fence.turn <= excluded.turn`);
}

/** Takes the turn on a shard: what an earlier one still sends there is refused from now on. */
export async function takeTurn(db: ClinicDb, { clinicId, relocationId, turn }: Turn): Promise<void> {
  await db.run(
    sql`update clinic_fence set turn = ${turn} where clinic_id = ${clinicId} and relocation_id = ${relocationId} and turn < ${turn}`,
  );
}

/** Changes the fence, in turn. */
export async function setFence(db: ClinicDb, turn: Turn, state: FenceState): Promise<void> {
  const set = rawStatement(
    db,
    sql`update clinic_fence set state = ${state}, changed_at = ${turn.now} where clinic_id = ${turn.clinicId}`,
  );
  await db.batch([inTurn(db, turn), set] as unknown as Statements);
}

export type ChangeRow = { seq: number; tbl: string; key: string };

/** What was written of a clinic while it was copied, the first first. */
export function readChanges(db: ClinicDb, clinicId: string, limit: number): Promise<ChangeRow[]> {
  return db.all<ChangeRow>(
    sql`select seq, tbl, key from clinic_change where clinic_id = ${clinicId} order by seq limit ${limit}`,
  );
}

/** Statement that forgets changes that were copied: just these, not what the same rows have seen since. */
export function deleteChanges(db: ClinicDb, clinicId: string, seqs: readonly number[]): Statement {
  return rawStatement(
    db,
    sql`delete from clinic_change where clinic_id = ${clinicId} and seq in (select value from json_each(${JSON.stringify(seqs)}))`,
  );
}

/** Statement that asks for rows to be copied again. */
export function noteChanges(db: ClinicDb, clinicId: string, tbl: string, keys: readonly string[]): Statement {
  return rawStatement(
    db,
    sql`insert into clinic_change (clinic_id, tbl, key) select ${clinicId}, ${tbl}, value from json_each(${JSON.stringify(keys)})`,
  );
}

/** Takes up to 2,000 of a clinic's notes or copies away. @returns whether there are none left */
export async function clearNotes(db: ClinicDb, turn: Turn, table: "clinic_change" | "clinic_stage"): Promise<boolean> {
  const name = sql.raw(table);
  const some = rawStatement(
    db,
    sql`delete from ${name} where rowid in (select rowid from ${name} where clinic_id = ${turn.clinicId} limit 2000)`,
  );
  const [, done] = (await db.batch([inTurn(db, turn), some] as unknown as Statements)) as unknown as D1Result[];
  return (done?.meta.changes ?? 0) < 2000;
}

/** Bytes (signs of JSON) that one statement carries at most: D1 binds 2 MB. */
const mostCarried = 500_000;

function inLoads<T extends { content: string | null; key: string }>(rows: readonly T[]): T[][] {
  const loads: T[][] = [];
  let size = Infinity;
  for (const row of rows) {
    size += (row.content?.length ?? 0) + row.key.length;
    if (size > mostCarried) {
      loads.push([]);
      size = (row.content?.length ?? 0) + row.key.length;
    }
    loads.at(-1)?.push(row);
  }
  return loads;
}

/** Statements that stage rows of a table. */
export function stageRows(db: ClinicDb, clinicId: string, tbl: string, rows: readonly CarriedRow[]): Statement[] {
  return inLoads(rows).map((load) => {
    const list = JSON.stringify(load.map(({ key, content }) => [key, content]));
    return rawStatement(
      db,
      sql`insert into clinic_stage (clinic_id, tbl, key, content)
      select ${clinicId}, ${tbl}, json_extract(value, '$[0]'), json_extract(value, '$[1]') from json_each(${list}) where true
      on conflict (clinic_id, tbl, key) do update set content = excluded.content`,
    );
  });
}

/** Statement that takes staged rows away. */
export function unstageRows(db: ClinicDb, clinicId: string, tbl: string, keys: readonly string[]): Statement {
  return rawStatement(
    db,
    sql`delete from clinic_stage where clinic_id = ${clinicId} and tbl = ${tbl} and key in (select value from json_each(${JSON.stringify(keys)}))`,
  );
}

/** Staged rows of some keys. */
export function readStaged(
  db: ClinicDb,
  clinicId: string,
  tbl: string,
  keys: readonly string[],
): Promise<CarriedRow[]> {
  return db.all<CarriedRow>(
    sql`select key, content from clinic_stage where clinic_id = ${clinicId} and tbl = ${tbl} and key in (select value from json_each(${JSON.stringify(keys)}))`,
  );
}

/** Tables of which something is staged. */
export async function stagedTables(db: ClinicDb, clinicId: string): Promise<string[]> {
  return (await db.all<{ tbl: string }>(sql`select distinct tbl from clinic_stage where clinic_id = ${clinicId}`)).map(
    ({ tbl }) => tbl,
  );
}
