import { sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statements } from "~/db/statement";
import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { shardNames, type ShardName } from "~/platform/planes";
import { findShardOf } from "../clinic/clinic.repo.server";
import type { Went } from "./copy-rows.server";
import { clearNotes, deleteChanges, readChanges, setFence } from "./fence.repo.server";
import { staysReadable } from "./relocation.state";
import { removeRows } from "./remove-rows.server";
import { deleteKeys, insertCarried, nothing, readKeys, untriggered } from "./rows.repo.server";
import { readTables, type ShardTable } from "./shard-tables.repo.server";
import { sumTables } from "./sums.repo.server";
import type { UnderWay } from "./under-way";

/** Opens the clinic where it lives now, and closes it for good where it did. */
export async function openThere({ ctx, row, from, to, turn }: UnderWay): Promise<Went> {
  await setFence(to, turn, "open");
  await setFence(from, turn, "gone");
  return ctx.now() - (row.switchedAt ?? 0) < staysReadable ? null : { state: "clearing" };
}

/** Takes the rows away where the clinic lived, and looks whether any is left. */
export async function clear(move: UnderWay): Promise<Went> {
  const { ctx, from, to, turn } = move;
  await bringAfter(ctx, move.row.fromShard);
  await removeRows(move, from);
  while (!(await clearNotes(to, turn, "clinic_stage")));
  const left = (await sumTables(from, await move.tables(), turn.clinicId)).reduce((all, { rows }) => all + rows, 0);
  return left > 0 ? null : { state: "done", endedAt: ctx.now() };
}

/** Takes a move back: the clinic stays where it is, and nothing of it stays elsewhere. */
export async function takeBack(move: UnderWay): Promise<Went> {
  const { ctx, from, to, turn } = move;
  await setFence(from, turn, "open");
  await removeRows(move, to);
  await setFence(to, turn, "open");
  while (!(await clearNotes(to, turn, "clinic_stage")));
  while (!(await clearNotes(from, turn, "clinic_change")));
  return { state: "cancelled", endedAt: ctx.now() };
}

async function bringOf(
  ctx: BothPlanesCtx<SystemActor>,
  from: ClinicDb,
  to: ClinicDb,
  clinicId: string,
): Promise<number> {
  const changes = await readChanges(from, clinicId, 200);
  const tables = (await readTables(from)).filter(({ name }) => changes.some(({ tbl }) => tbl === name));
  const keysOf = ({ name }: ShardTable) => [
    ...new Set(changes.filter(({ tbl }) => tbl === name).map(({ key }) => key)),
  ];
  const found = await readKeys(
    from,
    clinicId,
    tables.map((table) => ({ table, keys: keysOf(table) })),
  );
  const work = tables.flatMap((table, i) => {
    const rows = found[i] ?? [];
    return rows.length > 0 ? [insertCarried(to, table, rows)] : [];
  });
  if (work.length > 0) await to.batch(work as unknown as Statements);
  const done = deleteChanges(
    from,
    clinicId,
    changes.map(({ seq }) => seq),
  );
  for (const table of tables)
    await untriggered(from, table.name, nothing(from), [deleteKeys(from, table, clinicId, keysOf(table))]);
  await from.batch([done] as unknown as Statements);
  return changes.length;
}

/**
 * Brings what was left on a shard for clinics that have gone from it after them: calls for help whose board did not answer, by
 * somebody who remembered the old address. What stands there already is what holds.
 * @returns how many rows
 */
export async function bringAfter(ctx: BothPlanesCtx<SystemActor>, shard: ShardName): Promise<number> {
  const from = ctx.shard(shard);
  const left = await from.all<{ clinicId: string }>(
    sql`select distinct c.clinic_id as clinicId from clinic_change c join clinic_fence f on f.clinic_id = c.clinic_id where f.state = 'gone' limit 50`,
  );
  let brought = 0;
  for (const { clinicId } of left) {
    const home = await findShardOf(ctx.db, clinicId);
    if (home && home !== shard) brought += await bringOf(ctx, from, ctx.shard(home), clinicId);
  }
  return brought;
}

/** The same of every shard. */
export async function bringAllAfter(ctx: BothPlanesCtx<SystemActor>): Promise<number> {
  let brought = 0;
  for (const shard of shardNames) brought += await bringAfter(ctx, shard);
  return brought;
}
