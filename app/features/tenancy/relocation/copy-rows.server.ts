import type { Statement, Statements } from "~/db/statement";
import {
  clearNotes,
  deleteChanges,
  inTurn,
  noteChanges,
  putFence,
  readChanges,
  readStaged,
  stageRows,
  unstageRows,
} from "./fence.repo.server";
import { guardTables } from "./guards.repo.server";
import type { RelocationSet } from "./relocation.repo.server";
import { readKeys, readWindow, tablesWithRows, windowOf, type CarriedRow } from "./rows.repo.server";
import { readTables, shapeOf, type ShardTable } from "./shard-tables.repo.server";
import type { UnderWay } from "./under-way";

/** What a step leaves written in the directory; null: it stays as it is. */
export type Went = RelocationSet | null;

/** Changes that are copied at once. */
const changesAtOnce = 200;

async function stage({ to, turn }: UnderWay, work: Statement[]): Promise<void> {
  if (work.length > 0) await to.batch([inTurn(to, turn), ...work] as unknown as Statements);
}

/** Guards both shards, and begins on empty notes; from here on what is written of the clinic is noted. */
export async function prepare(move: UnderWay): Promise<Went> {
  const { from, to, turn } = move;
  const [left, right] = await Promise.all([readTables(from), readTables(to)]);
  if (shapeOf(left) !== shapeOf(right)) throw new Error("the two shards do not have the same tables");
  await Promise.all([guardTables(from), guardTables(to)]);
  await Promise.all([putFence(from, turn, "leaving"), putFence(to, turn, "open")]);
  while (!(await clearNotes(to, turn, "clinic_stage")));
  while (!(await clearNotes(to, turn, "clinic_change")));
  return { state: "copying", place: null };
}

/**
 * Copies what was written since, once. The note is read before the row is, so a row that is written again meanwhile has a note of its
 * own; the note goes after the copy is there.
 * @returns how many notes there were
 */
export async function copyChanges(move: UnderWay): Promise<number> {
  const { from, turn } = move;
  const changes = await readChanges(from, turn.clinicId, changesAtOnce);
  if (changes.length === 0) return 0;
  const tables = (await move.tables()).filter(({ name }) => changes.some(({ tbl }) => tbl === name));
  const keysOf = ({ name }: ShardTable) => [
    ...new Set(changes.filter(({ tbl }) => tbl === name).map(({ key }) => key)),
  ];
  const found = await readKeys(
    from,
    turn.clinicId,
    tables.map((table) => ({ table, keys: keysOf(table) })),
  );
  const work = tables.flatMap((table, i) => {
    const rows = found[i] ?? [];
    const gone = keysOf(table).filter((key) => !rows.some((row) => row.key === key));
    return [
      ...stageRows(move.to, turn.clinicId, table.name, rows),
      ...(gone.length > 0 ? [unstageRows(move.to, turn.clinicId, table.name, gone)] : []),
    ];
  });
  await stage(move, work);
  const done = deleteChanges(
    from,
    turn.clinicId,
    changes.map(({ seq }) => seq),
  );
  await from.batch([inTurn(from, turn), done] as unknown as Statements);
  return changes.length;
}

type Stretch = { table: ShardTable; rows: CarriedRow[]; next: Went & object };

/** The next stretch of the clinic's rows, table by table; null after the last one. */
async function nextStretch(move: UnderWay, filled: readonly ShardTable[]): Promise<Stretch | null> {
  const { row, from, turn } = move;
  const { place } = row;
  const at = place === null ? 0 : filled.findIndex(({ name }) => name >= place.table);
  const table = filled[at];
  if (!table) return null;
  const after = place?.table === table.name ? place.after : null;
  const window = await readWindow(from, table, turn.clinicId, after);
  const last = window.at(-1);
  const isOver = window.length < windowOf(table) || table.key.length === 0 || !last;
  const following = filled[at + 1];
  const next = isOver
    ? { place: following ? { table: following.name, after: null } : { table: "\uffff", after: null } }
    : { place: { table: table.name, after: JSON.parse(last.key) as unknown[] } };
  return { table, rows: window.filter(({ content }) => content !== null), next };
}

/** Copies the next stretch to where nobody sees it. */
export async function copyStretch(move: UnderWay, filled: readonly ShardTable[]): Promise<Went> {
  const stretch = await nextStretch(move, filled);
  if (!stretch) return { state: "checking", place: null };
  const { table, rows, next } = stretch;
  await stage(move, stageRows(move.to, move.turn.clinicId, table.name, rows));
  return { ...next, copied: move.row.copied + rows.length };
}

/** Compares the next stretch, sign by sign; what differs is noted to be copied again. */
export async function checkStretch(move: UnderWay, filled: readonly ShardTable[]): Promise<Went> {
  const { from, to, turn, row } = move;
  const stretch = await nextStretch(move, filled);
  if (!stretch) return { state: "closing", place: null, closedAt: null };
  const { table, rows, next } = stretch;
  const staged = await readStaged(
    to,
    turn.clinicId,
    table.name,
    rows.map(({ key }) => key),
  );
  const copies = new Map(staged.map(({ key, content }) => [key, content]));
  const differing = rows.filter(({ key, content }) => copies.get(key) !== content).map(({ key }) => key);
  if (differing.length > 0)
    await from.batch([
      inTurn(from, turn),
      noteChanges(from, turn.clinicId, table.name, differing),
    ] as unknown as Statements);
  return { ...next, mended: row.mended + differing.length };
}

/** The tables in which a clinic has rows on the shard that it leaves. */
export async function filledTables(move: UnderWay): Promise<ShardTable[]> {
  return tablesWithRows(move.from, await move.tables(), move.turn.clinicId);
}
