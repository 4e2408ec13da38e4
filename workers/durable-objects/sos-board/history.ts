import { days, seconds } from "../../../app/lib/duration";
import { inTime } from "../../../app/lib/in-time";
import { log } from "../../../app/platform/log";
import { recordAlert } from "../../../app/features/sos/board/record-alert.server";
import { shardNow } from "../shard-now";
import { placeOf, type Core } from "./core";
import { alertOf, eventsOf, oneNumber, putAlert, unrecordedAlerts, type AlertRow } from "./sos-board.store";
import { openWords } from "./words";

/** Wait before a history that could not be written is tried again (ms). */
const retryAfter = seconds(3);
/** How long a closed alert stays on the board after its history is written. */
const keptFor = days(30);

/** How long a database may take to write it (ms): what hangs is tried again. */
const patience = seconds(10);

function late(): never {
  throw new Error("the database is late");
}

async function recordOne(core: Core, row: AlertRow): Promise<void> {
  const { clinicId } = placeOf(core);
  const { head, ladder } = row;
  try {
    const words = await openWords(core, head.patient.id, head.id, row.words);
    const record = {
      head,
      policy: ladder.policy,
      words,
      events: (after: number) => eventsOf(core.sql, head.id, after),
    };
    const job = core.job();
    const writing = shardNow(job, placeOf(core)).then((shard) => recordAlert(job.shard(shard), { clinicId }, record));
    await inTime(writing, patience, late);
    const now = alertOf(core.sql, head.id);
    // What changed while it was written is written next.
    if (now)
      putAlert(core.sql, { ...now, recordedRev: head.rev, recordAt: now.head.rev === head.rev ? null : core.now() });
  } catch (error) {
    log({ event: "sos.record_failed", error: error instanceof Error ? error.name : "unknown" });
    const now = alertOf(core.sql, head.id);
    if (now) putAlert(core.sql, { ...now, recordAt: core.now() + retryAfter });
  }
}

/** Writes what changed to the shard's history. */
export async function recordDue(core: Core): Promise<void> {
  const due = unrecordedAlerts(core.sql, core.now(), 20);
  await Promise.all(due.map((row) => recordOne(core, row)));
}

const isOld = "live = 0 and record_at is null";
const isIdle = "patient_id not in (select patient_id from alert where live = 1)";

/** When (ms) there is something to be let go of, null when never: a clinic on which nothing happens any more forgets, too. */
export function nextForgetting({ sql }: Pick<Core, "sql">): number | null {
  const oldest = [
    oneNumber(sql, `select min(raised_at) as n from alert where ${isOld}`),
    oneNumber(sql, `select min(read_at) as n from people where ${isIdle}`),
  ].filter((at) => at !== null);
  return oldest.length === 0 ? null : Math.min(...oldest) + keptFor;
}

function dropAlert({ sql }: Core, id: string): void {
  for (const table of ["event", "audience", "page", "press", "contact_sms"])
    sql.exec(`delete from ${table} where alert_id = ?`, id);
  sql.exec("delete from alert where id = ?", id);
}

/** Lets go of all that is kept of a patient, whatever it is. */
export function dropPatient(core: Core, patientId: string): void {
  const { sql } = core;
  const alerts = sql.exec<{ id: string }>("select id from alert where patient_id = ?", patientId).toArray();
  for (const { id } of alerts) dropAlert(core, id);
  for (const table of ["people", "press", "key"]) sql.exec(`delete from ${table} where patient_id = ?`, patientId);
  core.people.delete(patientId);
  core.keys.delete(patientId);
}

/**
 * Lets go of all that is kept of a patient, with the key that it is sealed under. @returns whether it has: what is live, or not in
 * the history yet, stays
 */
export function forgetPatient(core: Core, patientId: string): boolean {
  const { sql } = core;
  if (oneNumber(sql, `select 1 as n from alert where patient_id = ? and not (${isOld}) limit 1`, patientId))
    return false;
  dropPatient(core, patientId);
  return true;
}

/** Lets go of alerts that have long been history, of who would be called for patients long unheard of, and of keys that open nothing. */
export function forgetOld(core: Core): void {
  const query = `select id from alert where raised_at <= ? and ${isOld} limit 20`;
  for (const { id } of core.sql.exec<{ id: string }>(query, core.now() - keptFor).toArray()) dropAlert(core, id);
  core.sql.exec(`delete from people where read_at <= ? and ${isIdle}`, core.now() - keptFor);
  const unused =
    "patient_id not in (select patient_id from alert) and patient_id not in (select patient_id from people)";
  // A key that is deleted must not go on sealing out of memory.
  if (core.sql.exec(`delete from key where ${unused}`).rowsWritten > 0) core.keys.clear();
}
