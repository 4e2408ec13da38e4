import type { ReactionName } from "../../../app/features/chat/message/message";

/** A message as the room keeps it: words and files sealed, null once destroyed. */
export type Row = {
  seq: number;
  id: string;
  client_id: string;
  sender: string;
  body: string | null;
  files: string | null;
  reply_to: string | null;
  created_at: number;
  edited_at: number | null;
  deleted_at: number | null;
  expires_at: number | null;
};
type NewRow = Omit<Row, "edited_at" | "deleted_at">;

const columns = "seq, id, client_id, sender, body, files, reply_to, created_at, edited_at, deleted_at, expires_at";

/** Makes the tables. */
export function openStore(sql: SqlStorage): void {
  sql.exec(`
    create table if not exists message (seq integer primary key, id text not null unique, client_id text not null,
      sender text not null, body text, files text, reply_to text, created_at integer not null,
      edited_at integer, deleted_at integer, expires_at integer);
    create unique index if not exists message_once on message (sender, client_id);
    create index if not exists message_expiry on message (expires_at) where expires_at is not null and deleted_at is null;
    create table if not exists edit (id integer primary key, seq integer not null, body text not null, at integer not null);
    create index if not exists edit_message on edit (seq);
    create table if not exists reaction (id integer primary key, seq integer not null, name text not null,
      member text not null, unique (seq, name, member));
    create table if not exists change (rev integer primary key, seq integer not null, kind text not null,
      at_seq integer not null, name text, member text);
    create index if not exists change_message on change (seq);
    create index if not exists change_place on change (at_seq);
    create table if not exists position (member text primary key, received integer not null, read integer not null);
    create table if not exists released (message_id text primary key);
    create table if not exists card (id integer primary key, json text not null);
  `);
}

/** The first row of a query, if there is one. */
function first<R extends Record<string, SqlStorageValue>>(sql: SqlStorage, query: string, ...values: unknown[]) {
  return sql.exec<R>(query, ...values).toArray()[0];
}

/** The last seq given and the last revision: 0 in an empty room. */
export function standing(sql: SqlStorage): { lastSeq: number; rev: number } {
  const [row] = sql.exec<{ lastSeq: number; rev: number }>(
    "select (select coalesce(max(seq), 0) from message) as lastSeq, (select coalesce(max(rev), 0) from change) as rev",
  );
  return row ?? { lastSeq: 0, rev: 0 };
}

/** Adds a message: one row. @returns whether it is there now; what its sender's `clientId` has made before stays, and it is not */
export function insertMessage(sql: SqlStorage, row: NewRow): boolean {
  const { rowsWritten } = sql.exec(
    `insert into message (seq, id, client_id, sender, body, files, reply_to, created_at, expires_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (sender, client_id) do nothing`,
    row.seq,
    row.id,
    row.client_id,
    row.sender,
    row.body,
    row.files,
    row.reply_to,
    row.created_at,
    row.expires_at,
  );
  return rowsWritten > 0;
}

/** The message that a sender's `clientId` has made. */
export function messageOfClient(sql: SqlStorage, sender: string, clientId: string): Row | undefined {
  return first<Row>(sql, `select ${columns} from message where sender = ? and client_id = ?`, sender, clientId);
}

/** A message by id. */
export function messageOfId(sql: SqlStorage, id: string): Row | undefined {
  return first<Row>(sql, `select ${columns} from message where id = ?`, id);
}

/** A message by place. */
export function messageOfSeq(sql: SqlStorage, seq: number): Row | undefined {
  return first<Row>(sql, `select ${columns} from message where seq = ?`, seq);
}

/** Messages after a place, in order. */
export function messagesAfter(sql: SqlStorage, after: number, limit: number): Row[] {
  return sql.exec<Row>(`select ${columns} from message where seq > ? order by seq limit ?`, after, limit).toArray();
}

/** Messages before a place, in order, the nearest ones. */
export function messagesBefore(sql: SqlStorage, before: number, limit: number): Row[] {
  const query = `select ${columns} from message where seq < ? order by seq desc limit ?`;
  return sql.exec<Row>(query, before, limit).toArray().reverse();
}

/** The first place at or after an instant, found by halving: places are in order of time. */
export function seqAt(sql: SqlStorage, at: number, lastSeq: number): number {
  let [low, high] = [1, lastSeq + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = first<{ created_at: number }>(sql, "select created_at from message where seq = ?", middle);
    if (row && row.created_at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export type Reaction = { seq: number; name: ReactionName; member: string };

/** Reactions to messages, in order of coming. */
export function reactionsTo(sql: SqlStorage, seqs: readonly number[]): Reaction[] {
  const query =
    "select seq, name, member from reaction where seq in (select value from json_each(?)) order by reaction.id";
  return sql.exec<Reaction>(query, JSON.stringify(seqs)).toArray();
}

/** How many messages of others a member has after a place; 100 at most. Those that are gone do not count. */
export function countUnread(sql: SqlStorage, member: string, after: number): number {
  const query =
    "select count(*) as n from (select 1 from message where seq > ? and sender <> ? and deleted_at is null limit 100)";
  return sql.exec<{ n: number }>(query, after, member).one().n;
}
