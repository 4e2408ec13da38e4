import { hours, minutes, seconds } from "../../../app/lib/duration";
import { inTime } from "../../../app/lib/in-time";
import { log } from "../../../app/platform/log";
import { readPeople, type People } from "../../../app/features/sos/board/read-people.server";
import { bothPlanes } from "../../job-scope";
import { shardNow } from "../shard-now";
import { placeOf, type Core } from "./core";
import { hasKey, openFor, sealFor } from "./words";

/** Younger than this they are called without asking the databases; read anew beside it when older than `fresh`. */
const good = hours(24);
const fresh = minutes(1);
/** How long the databases may take before what is remembered is good enough (ms). */
const patience = seconds(2);

/** A key that does not open keeps nobody from being called: they are read anew. */
function unreadable(error: unknown): null {
  log({ event: "sos.people_failed", error: error instanceof Error ? error.name : "unknown" });
  return null;
}

type Kept = { people: People; readAt: number };

async function recall(core: Core, patientId: string): Promise<(Kept & { stale: boolean }) | null> {
  const query = "select sealed, read_at, stale from people where patient_id = ?";
  const [row] = core.sql.exec<{ sealed: string; read_at: number; stale: number }>(query, patientId).toArray();
  if (!row) return null;
  const known = core.people.get(patientId);
  if (known?.readAt === row.read_at) return { ...known, stale: row.stale > 0 };
  const sealed = (await openFor(core, patientId, "people", row.sealed).catch(unreadable)) as People | null;
  if (!sealed) return null;
  // What an earlier version kept had no held contacts.
  const people: People = { ...sealed, held: sealed.held ?? [], account: sealed.account ?? patientId };
  const kept = { people, readAt: row.read_at };
  core.people.set(patientId, kept);
  return { ...kept, stale: row.stale > 0 };
}

/** Reads who would be called from the databases, and remembers them. */
async function refresh(core: Core, patientId: string): Promise<People> {
  const { clinicId } = placeOf(core);
  const readAt = core.now();
  const job = core.job();
  const people = await readPeople(bothPlanes(job), await shardNow(job, placeOf(core)), { clinicId, patientId });
  const sealed = await sealFor(core, patientId, "people", people).catch(unreadable);
  // What cannot be remembered can be called all the same; nor is it remembered under a key that was let go of meanwhile.
  if (sealed === null || !hasKey(core, patientId)) return people;
  core.people.set(patientId, { people, readAt });
  // A word that they have changed may have come while they were read: then they stay stale.
  core.sql.exec(
    `insert into people (patient_id, sealed, read_at, stale) values (?, ?, ?, 0) on conflict (patient_id)
     do update set sealed = excluded.sealed, read_at = excluded.read_at, stale = case when stale > ?3 then stale else 0 end`,
    patientId,
    sealed,
    readAt,
  );
  return people;
}

/** The same, or null when the databases fail or are late. */
function refreshed(core: Core, patientId: string): Promise<People | null> {
  const quiet = refresh(core, patientId).catch((error: unknown) => {
    log({ event: "sos.people_failed", error: error instanceof Error ? error.name : "unknown" });
    return null;
  });
  return inTime(quiet, patience, () => null);
}

/**
 * Who is called for a patient: as remembered when that is young and nobody has said that it changed, else as the databases say,
 * else (they do not answer) as remembered, however old.
 * @returns null when nothing is known
 */
export async function peopleOf(core: Core, patientId: string): Promise<People | null> {
  const kept = await recall(core, patientId);
  const age = kept ? core.now() - kept.readAt : Infinity;
  if (kept && !kept.stale && age < fresh) return kept.people;
  const reading = refreshed(core, patientId);
  if (kept && !kept.stale && age < good) {
    core.state.waitUntil(reading);
    return kept.people;
  }
  return (await reading) ?? kept?.people ?? null;
}

/** Whether somebody would be called for a patient now, as the databases say; without their word nobody would. */
export async function isCalledNow(core: Core, patientId: string, memberId: string): Promise<boolean> {
  const people = await refreshed(core, patientId);
  return people?.callees.some(({ id }) => id === memberId) ?? false;
}

/** Names of a patient's contacts, as far as they are remembered. */
export async function contactNames(core: Core, patientId: string): Promise<Map<string, string>> {
  const kept = await recall(core, patientId);
  const contacts = kept ? [...kept.people.callees.filter(({ role }) => role === "contact"), ...kept.people.held] : [];
  return new Map(contacts.map(({ id, name }) => [id, name]));
}

/** Who is remembered, without asking anybody: for what must not wait. */
export async function rememberedPeople(core: Core, patientId: string): Promise<People | null> {
  const kept = await recall(core, patientId);
  return kept && !kept.stale ? kept.people : null;
}

/** The word that who is to be called has changed: of one patient, or of all. */
export function forgetPeople(core: Core, patientId: string | null): void {
  const stamp = core.now();
  if (patientId === null) core.sql.exec("update people set stale = ?", stamp);
  else core.sql.exec("update people set stale = ? where patient_id = ?", stamp, patientId);
}
