import { keysKept, ringLife, ringSize, type Frame, type Ring } from "./user-channel.state";

/** Every so many events one write lets go of what no longer fits, of twice as many at most, so that it catches up. */
const sweepEvery = 50;
const sweep = 2 * sweepEvery;

/** Makes the table. `data` is null once an event has left the ring: then only its key is kept, for redeliveries. */
export function openStore(sql: SqlStorage): void {
  sql.exec(
    "create table if not exists event (id integer primary key autoincrement, key text not null unique, at integer not null, type text not null, data text)",
  );
}

/** Deletes events past their life, oldest first, as far as this sweep reaches. */
function forgetSome(sql: SqlStorage, now: number): number {
  const { rowsWritten } = sql.exec(
    "delete from event where id in (select id from (select id, at from event order by id limit ?) where at < ?)",
    sweep,
    now - ringLife,
  );
  return rowsWritten;
}

/** Lets go of what the ring and the keys no longer hold. */
function shrink(sql: SqlStorage, latest: number, now: number): void {
  const ringEnd = latest - ringSize;
  sql.exec("update event set data = null where id > ? and id <= ?", ringEnd - sweep, ringEnd);
  sql.exec("delete from event where id <= ?", latest - keysKept);
  forgetSome(sql, now);
}

/** Stores an event and, now and then, lets go of what no longer fits: one write. A key that is known changes nothing. */
export function append(
  sql: SqlStorage,
  { key, type, data }: { key: string; type: string; data: string },
  now: number,
): { id: number; duplicate: boolean } {
  // Not "on conflict do nothing": that uses a number up, and the numbers say whether a device has missed anything.
  const insert = `insert into event (key, at, type, data) select ?1, ?2, ?3, ?4
    where not exists (select 1 from event where key = ?1) returning id`;
  const [added] = sql.exec<{ id: number }>(insert, key, now, type, data).toArray();
  if (!added)
    return { id: sql.exec<{ id: number }>("select id from event where key = ?", key).one().id, duplicate: true };
  const { id } = added;
  if (id % sweepEvery === 0) shrink(sql, id, now);
  return { id, duplicate: false };
}

/** Where the ring stands. The last id survives the rows: SQLite keeps it for autoincrement. */
export function ringOf(sql: SqlStorage, now: number): Ring {
  const [sequence] = sql.exec<{ seq: number }>("select seq from sqlite_sequence where name = 'event'");
  const latest = sequence?.seq ?? 0;
  const [first] = sql.exec<{ id: number }>(
    "select id from event where id > ? and at >= ? order by id limit 1",
    latest - ringSize,
    now - ringLife,
  );
  return { latest, oldest: first?.id ?? null };
}

/** What is newer than an id that the ring still reaches, in order. */
export function framesAfter(sql: SqlStorage, after: number): Frame[] {
  const rows = sql.exec<{ id: number; type: string; data: string }>(
    "select id, type, data from event where id > ? order by id",
    after,
  );
  return [...rows].map(({ id, type, data }) => ({ id, type, json: data }));
}

/** Lets go of everything past its life. @returns when (ms) the next event will be, null when none is left */
export function forgetOld(sql: SqlStorage, now: number): number | null {
  while (forgetSome(sql, now) > 0);
  const [first] = sql.exec<{ at: number }>("select at from event order by id limit 1");
  return first ? first.at + ringLife : null;
}

/** Lets go of every event, whatever its age. */
export function forgetAll(sql: SqlStorage): void {
  sql.exec("delete from event");
}
