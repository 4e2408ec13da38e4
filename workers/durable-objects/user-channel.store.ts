import { keysKept, ringLife, ringSize, type Frame, type Ring } from "./user-channel.state";

/** Rows that one write looks at for what is too old; more than one, so that it catches up. */
const sweep = 20;

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

/** Stores an event and lets go of what no longer fits, in one write. A key that is known changes nothing. */
export function append(
  sql: SqlStorage,
  { key, type, data }: { key: string; type: string; data: string },
  now: number,
): { id: number; duplicate: boolean } {
  const [known] = sql.exec<{ id: number }>("select id from event where key = ?", key);
  if (known) return { id: known.id, duplicate: true };
  const insert = "insert into event (key, at, type, data) values (?, ?, ?, ?) returning id";
  const { id } = sql.exec<{ id: number }>(insert, key, now, type, data).one();
  sql.exec("update event set data = null where id = ?", id - ringSize);
  sql.exec("delete from event where id = ?", id - keysKept);
  forgetSome(sql, now);
  return { id, duplicate: false };
}

/** Where the ring stands. The last id survives the rows: SQLite keeps it for autoincrement. */
export function ringOf(sql: SqlStorage, now: number): Ring {
  const [sequence] = sql.exec<{ seq: number }>("select seq from sqlite_sequence where name = 'event'");
  const latest = sequence?.seq ?? 0;
  const [first] = sql.exec<{ id: number }>(
    "select id from event where id > ? and at >= ? and data is not null order by id limit 1",
    latest - ringSize,
    now - ringLife,
  );
  return { latest, oldest: first?.id ?? null };
}

/** What is newer than an id, in order. */
export function framesAfter(sql: SqlStorage, after: number): Frame[] {
  const rows = sql.exec<{ id: number; type: string; data: string }>(
    "select id, type, data from event where id > ? and data is not null order by id",
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
