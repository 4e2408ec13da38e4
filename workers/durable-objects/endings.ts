import { days } from "../../app/lib/duration";
import type { Ending } from "../../app/platform/objects/ending";

/** Whom a connection was opened for, and when (ms) the login behind it began to be looked up. */
export type Connection = { sessionId: string; memberId: string; authorisedAt: number };

/** Codes that a connection is closed with when what let it in has ended. */
export const endingCodes = { ended: 4001, changed: 4009 } as const;

/** How long an ending is remembered (ms): much longer than a connection can be on its way. */
const remembered = days(1);
/** Stands for an ending without return. */
const forGood = Number.MAX_SAFE_INTEGER;
/** Stands for whomever the object was of, where that is not to be known any more. */
const anybody = "*";

/** Makes the table. It is stored, for an object may be put to sleep or moved between the ending and a connection's coming. */
export function openEndings(sql: SqlStorage): void {
  sql.exec(
    "create table if not exists ending (who text primary key, up_to integer not null, noted_at integer not null)",
  );
}

/** Remembers an ending. Of two the one that reaches further counts. Where whose they are is forgotten, it is not learnt again. */
export function noteEnding(sql: SqlStorage, { who, upTo }: Ending, now: number): void {
  sql.exec("delete from ending where noted_at < ?", now - remembered);
  sql.exec(
    `insert into ending (who, up_to, noted_at) values (coalesce((select who from ending where who = ?), ?), ?, ?)
     on conflict (who) do update set up_to = max(up_to, excluded.up_to), noted_at = excluded.noted_at`,
    anybody,
    who,
    upTo ?? forGood,
    now,
  );
}

/** Forgets endings that nothing on its way can be older than. @returns when (ms) the next one is to be forgotten, null when none is left */
export function forgetEndings(sql: SqlStorage, now: number): number | null {
  sql.exec("delete from ending where noted_at <= ?", now - remembered);
  const [first] = sql.exec<{ at: number }>("select noted_at as at from ending order by noted_at limit 1");
  return first ? first.at + remembered : null;
}

/** Forgets of an object of one person whose endings these are: what is on its way is refused all the same, whoever's it is. */
export function forgetWhose(sql: SqlStorage): void {
  const [all] = sql
    .exec<{ upTo: number | null; at: number | null }>("select max(up_to) as upTo, max(noted_at) as at from ending")
    .toArray();
  if (!all?.upTo) return;
  sql.exec("delete from ending");
  sql.exec("insert into ending (who, up_to, noted_at) values (?, ?, ?)", anybody, all.upTo, all.at);
}

/** Whether what let a connection in has ended since it was authorised. */
export function hasEnded(sql: SqlStorage, { sessionId, memberId, authorisedAt }: Connection): boolean {
  const query = "select 1 from ending where who in (?, ?, ?) and up_to >= ? limit 1";
  return sql.exec(query, sessionId, memberId, anybody, authorisedAt).toArray().length > 0;
}

/** Whether an ending is a connection's. */
export function covers({ who, upTo }: Ending, { sessionId, memberId, authorisedAt }: Connection): boolean {
  return (who === sessionId || who === memberId) && (upTo === null || authorisedAt <= upTo);
}
