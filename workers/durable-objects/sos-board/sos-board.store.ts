import {
  isContact,
  type AlertEvent,
  type AlertHead,
  type NewAlertEvent,
  type RaiseOrigin,
} from "../../../app/features/sos/board/alert";
import type { Ladder } from "../../../app/features/sos/ladder/ladder.state";
import { isLive } from "../../../app/features/sos/ladder/ladder.state";

/** An alert as the board keeps it: what anybody may see as it is, what a person wrote sealed. */
export type AlertRow = {
  head: AlertHead;
  ladder: Ladder;
  /** JSON of the words (`sos-board.words`), under the board's key of the patient; null when there are none. */
  words: string | null;
  /** Revision that the history has. */
  recordedRev: number;
  /** When (ms) the history is to be written, null when it is up to date. */
  recordAt: number | null;
};

/** Makes the tables. */
export function openStore(sql: SqlStorage): void {
  sql.exec(`
    create table if not exists alert (id text primary key, patient_id text not null, live integer not null, next_at integer,
      raised_at integer not null, head text not null, ladder text not null, words text, recorded_rev integer not null,
      record_at integer);
    create unique index if not exists alert_live on alert (patient_id) where live = 1;
    create index if not exists alert_next on alert (next_at) where next_at is not null;
    create index if not exists alert_record on alert (record_at) where record_at is not null;
    create index if not exists alert_age on alert (raised_at);
    create table if not exists press (patient_id text not null, press_key text not null, alert_id text not null,
      primary key (patient_id, press_key));
    create index if not exists press_alert on press (alert_id);
    create table if not exists event (alert_id text not null, seq integer not null, json text not null,
      primary key (alert_id, seq));
    create table if not exists audience (alert_id text not null, member_id text not null, role text not null,
      name text not null, told_rev integer not null, tell_at integer, seen integer not null default 0, primary key (alert_id, member_id));
    create index if not exists audience_member on audience (member_id);
    create index if not exists audience_tell on audience (tell_at) where tell_at is not null;
    create table if not exists page (id text primary key, alert_id text not null, call integer not null, person_id text not null,
      channel text not null, state text not null, tries integer not null, next_at integer,
      unique (alert_id, call, person_id, channel));
    create index if not exists page_due on page (next_at) where next_at is not null;
    create index if not exists page_alert on page (alert_id);
    create table if not exists people (patient_id text primary key, sealed text not null, read_at integer not null,
      stale integer not null);
    create table if not exists key (patient_id text primary key, kid text not null, wrapped text not null);
    create table if not exists meta (name text primary key, value text not null);
    create table if not exists contact_sms (alert_id text not null, contact_id text not null, line text not null,
      account text not null, primary key (alert_id, contact_id));
  `);
  takeNamesOut(sql);
}

/** Lines of before held contacts' names as they are. */
function takeNamesOut(sql: SqlStorage): void {
  if (metaOf(sql, "names_out") !== null) return;
  sql.exec(
    `update event set json = json_set(json, '$.who.name', '') where json_extract(json, '$.who.id') like 'ctt_%'`,
  );
  putMeta(sql, "names_out", "done");
}

type Stored = {
  id: string;
  head: string;
  ladder: string;
  words: string | null;
  recorded_rev: number;
  record_at: number | null;
};

const columns = "id, head, ladder, words, recorded_rev, record_at";

function rowOf({ head, ladder, words, recorded_rev, record_at }: Stored): AlertRow {
  return {
    head: JSON.parse(head) as AlertHead,
    ladder: JSON.parse(ladder) as Ladder,
    words,
    recordedRev: recorded_rev,
    recordAt: record_at,
  };
}

function alerts(sql: SqlStorage, where: string, ...values: unknown[]): AlertRow[] {
  return sql
    .exec<Stored>(`select ${columns} from alert ${where}`, ...values)
    .toArray()
    .map(rowOf);
}

/** An alert by id. */
export function alertOf(sql: SqlStorage, id: string): AlertRow | undefined {
  return alerts(sql, "where id = ?", id)[0];
}

/** The live alert of a patient: there is one at most. */
export function liveAlertOf(sql: SqlStorage, patientId: string): AlertRow | undefined {
  return alerts(sql, "where patient_id = ? and live = 1", patientId)[0];
}

/** Live alerts, oldest first; of those a member was called to when one is named. */
export function liveAlerts(sql: SqlStorage, memberId: string | null, limit: number): AlertRow[] {
  if (memberId === null) return alerts(sql, "where live = 1 order by raised_at, id limit ?", limit);
  return alerts(
    sql,
    "where live = 1 and id in (select alert_id from audience where member_id = ?) order by raised_at, id limit ?",
    memberId,
    limit,
  );
}

/** Alerts whose next step is due. */
export function dueAlerts(sql: SqlStorage, now: number, limit: number): AlertRow[] {
  return alerts(sql, "where next_at <= ? order by next_at limit ?", now, limit);
}

/** Alerts whose history is to be written. */
export function unrecordedAlerts(sql: SqlStorage, now: number, limit: number): AlertRow[] {
  return alerts(sql, "where record_at <= ? order by record_at limit ?", now, limit);
}

/** Writes an alert down, new or changed. */
export function putAlert(sql: SqlStorage, { head, ladder, words, recordedRev, recordAt }: AlertRow): void {
  sql.exec(
    `insert or replace into alert (id, patient_id, live, next_at, raised_at, head, ladder, words, recorded_rev, record_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    head.id,
    head.patient.id,
    isLive(ladder.status) ? 1 : 0,
    ladder.nextAt,
    head.raisedAt,
    JSON.stringify(head),
    JSON.stringify(ladder),
    words,
    recordedRev,
    recordAt,
  );
}

/** The alert that a press has made. */
export function pressedAlert(sql: SqlStorage, patientId: string, key: string): AlertRow | undefined {
  return alerts(
    sql,
    "where id = (select alert_id from press where patient_id = ? and press_key = ?)",
    patientId,
    key,
  )[0];
}

/**
 * The alert that a press meets: the one that the same press has made, or the patient's live one.
 * @returns `again` when it is the same press
 */
export function metAlert(
  sql: SqlStorage,
  patientId: string,
  key: string,
): { row: AlertRow; again: boolean } | undefined {
  const made = "(select alert_id from press where patient_id = ?1 and press_key = ?2)";
  const query = `select ${columns}, coalesce(id = ${made}, 0) as again from alert
     where id = coalesce(${made}, (select id from alert where patient_id = ?1 and live = 1))`;
  const [met] = sql.exec<Stored & { again: number }>(query, patientId, key).toArray();
  return met && { row: rowOf(met), again: met.again === 1 };
}

/** Presses of one alert whose names are remembered: more than anybody's hand makes. */
const mostPresses = 500;

/** How many presses of an alert are remembered. */
function countPresses(sql: SqlStorage, alertId: string): number {
  return oneNumber(sql, "select count(*) as n from press where alert_id = ?", alertId) ?? 0;
}

/** Notes which alert a press has made, or has been taken into. @param known how many are noted of it, where that is known */
export function putPress(
  sql: SqlStorage,
  patientId: string,
  key: string,
  alertId: string,
  known = countPresses(sql, alertId),
): void {
  if (known >= mostPresses) return;
  sql.exec("insert or ignore into press (patient_id, press_key, alert_id) values (?, ?, ?)", patientId, key, alertId);
}

/** Adds a line to a timeline. @param lines how many it has, where that is known @returns the line, in its place from 1 */
export function putEvent(
  sql: SqlStorage,
  alertId: string,
  event: NewAlertEvent & { at: number },
  lines = countEvents(sql, alertId),
): AlertEvent {
  // A contact's name is sealed with who is called; a line holds the id.
  const who = event.who && isContact(event.who.id) ? { ...event.who, name: "" } : event.who;
  const line = { ...event, who, seq: lines + 1 };
  sql.exec("insert into event (alert_id, seq, json) values (?, ?, ?)", alertId, line.seq, JSON.stringify(line));
  return line;
}

/** Says in a line of a press where it came from. */
export function putOrigin(sql: SqlStorage, alertId: string, seq: number, origin: RaiseOrigin): void {
  const query = `update event set json = json_set(json, '$.origin', ?)
     where alert_id = ? and seq = ? and json_extract(json, '$.origin') is not null`;
  sql.exec(query, origin, alertId, seq);
}

/** How many lines a timeline has: they are numbered without gaps. */
export function countEvents(sql: SqlStorage, alertId: string): number {
  return oneNumber(sql, "select max(seq) as n from event where alert_id = ?", alertId) ?? 0;
}

/** An alert's timeline, or what follows a place; at most 500 lines. */
export function eventsOf(sql: SqlStorage, alertId: string, after = 0): AlertEvent[] {
  return sql
    .exec<{ json: string }>(
      "select json from event where alert_id = ? and seq > ? order by seq limit 500",
      alertId,
      after,
    )
    .toArray()
    .map(({ json }) => JSON.parse(json) as AlertEvent);
}

/** The one value of a query's only row, null when there is none. */
export function oneNumber(sql: SqlStorage, query: string, ...values: unknown[]): number | null {
  const [row] = sql.exec<{ n: number | null }>(query, ...values).toArray();
  return row?.n ?? null;
}

/** A small thing the board remembers. */
export function metaOf(sql: SqlStorage, name: string): string | null {
  const [row] = sql.exec<{ value: string }>("select value from meta where name = ?", name).toArray();
  return row?.value ?? null;
}

/** Remembers a small thing. */
export function putMeta(sql: SqlStorage, name: string, value: string): void {
  sql.exec("insert or replace into meta (name, value) values (?, ?)", name, value);
}
