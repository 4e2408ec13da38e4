import type { ReactionName } from "../../../app/features/chat/message/message";

/** A change of an older message: what a device that was away must still learn. */
export type Change = {
  rev: number;
  seq: number;
  kind: "edited" | "author" | "expired" | "on" | "off";
  name: ReactionName | null;
  member: string | null;
};

/**
 * Notes a change under its revision, with where the room stood then. The one before of the same kind (of the same member's same
 * reaction: on and off are one) has nothing left to say: so a message has as many changes as it has ways to differ.
 */
export function insertChange(sql: SqlStorage, { rev, seq, kind, name, member }: Change, lastSeq: number): void {
  sql.exec(
    "delete from change where seq = ? and name is ? and member is ? and (kind = ? or (kind in ('on', 'off') and ? in ('on', 'off')))",
    ...[seq, name, member, kind, kind],
  );
  sql.exec(
    "insert into change (rev, seq, kind, at_seq, name, member) values (?, ?, ?, ?, ?, ?)",
    rev,
    seq,
    kind,
    lastSeq,
    name,
    member,
  );
}

/** Changes after a revision, in order. */
export function changesAfter(sql: SqlStorage, rev: number, limit: number): Change[] {
  const query = "select rev, seq, kind, name, member from change where rev > ? order by rev limit ?";
  return sql.exec<Change>(query, rev, limit).toArray();
}

/** The last revision made before `after` was the last message: what a device misses that says no revision comes after it. */
export function revisionBefore(sql: SqlStorage, after: number, latest: number): number {
  const [row] = sql.exec<{ rev: number | null }>("select min(rev) as rev from change where at_seq >= ?", after);
  return row?.rev == null ? latest : row.rev - 1;
}

/** The revision of a message's last change of a kind; 0 when there was none. */
export function revisionOf(sql: SqlStorage, seq: number, kind: "edited" | "deleted"): number {
  const kinds = kind === "edited" ? "kind = 'edited'" : "kind in ('author', 'expired')";
  const query = `select coalesce(max(rev), 0) as rev from change where seq = ? and ${kinds}`;
  return sql.exec<{ rev: number }>(query, seq).one().rev;
}

/** Why a message is gone. */
export function reasonOf(sql: SqlStorage, seq: number): "author" | "expired" {
  const query = "select kind from change where seq = ? and kind in ('author', 'expired')";
  return sql.exec<{ kind: string }>(query, seq).toArray()[0]?.kind === "expired" ? "expired" : "author";
}

/** Replaces a message's words; what stood there is kept. */
export function replaceBody(sql: SqlStorage, seq: number, body: string, at: number): void {
  sql.exec(
    "insert into edit (seq, body, at) select seq, body, ? from message where seq = ? and body is not null",
    at,
    seq,
  );
  sql.exec("update message set body = ?, edited_at = ? where seq = ?", body, at, seq);
}

/** The first words of a message, as they were sent. */
export function firstBody(sql: SqlStorage, seq: number): string | undefined {
  return sql.exec<{ body: string }>("select body from edit where seq = ? order by id limit 1", seq).toArray()[0]?.body;
}

/** Destroys what a message said: words, earlier words, files, reactions. Its place and its time stay. */
export function destroyContent(sql: SqlStorage, seq: number, at: number): void {
  sql.exec(
    "insert or ignore into released (message_id) select id from message where seq = ? and files is not null",
    seq,
  );
  sql.exec("update message set body = null, files = null, deleted_at = ? where seq = ?", at, seq);
  for (const table of ["edit", "reaction", "change"]) sql.exec(`delete from ${table} where seq = ?`, seq);
}

/** Adds or takes a reaction. @returns whether that changed anything */
export function setReaction(
  sql: SqlStorage,
  { seq, name, member }: { seq: number; name: string; member: string },
  on: boolean,
): boolean {
  const query = on
    ? "insert or ignore into reaction (seq, name, member) values (?, ?, ?) returning id"
    : "delete from reaction where seq = ? and name = ? and member = ? returning id";
  return sql.exec(query, seq, name, member).toArray().length > 0;
}

/** Temporary messages whose time has come. */
export function expiredBy(sql: SqlStorage, now: number, limit: number): { seq: number; id: string }[] {
  const query =
    "select seq, id from message where expires_at <= ? and expires_at is not null and deleted_at is null order by expires_at limit ?";
  return sql.exec<{ seq: number; id: string }>(query, now, limit).toArray();
}

/** When (ms) the next temporary message goes; null when there is none. */
export function nextExpiry(sql: SqlStorage): number | null {
  const query = "select min(expires_at) as at from message where expires_at is not null and deleted_at is null";
  return sql.exec<{ at: number | null }>(query).one().at;
}
