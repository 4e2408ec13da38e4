import { and, eq, isNotNull, or, sql } from "drizzle-orm";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { eraseRows, everyRow } from "~/features/kernel/personal-rows.server";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { sosAlert } from "./sos-alert.table";
import { sosEvent } from "./sos-event.table";

const own = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(sosAlert.clinicId, clinicId), eq(sosAlert.patientId, memberId));
const everyAlert = (place: PersonPlace) => everyRow(place, sosAlert, own(place), [sosAlert.raisedAt, sosAlert.id]);

/** Every call for help of a person, opened. */
export async function* alertsTold(place: PersonPlace) {
  const vault = await readingVault(place, place.memberId);
  for await (const row of everyAlert(place)) {
    const open = (column: string, sealed: string | null) =>
      sealed === null
        ? null
        : orUnreadable(vault.open({ table: "sos_alert", row: row.id, column }, sealed), unreadableText);
    const { id, severity, status, raisedAt, acknowledgedAt, closedAt, outcome } = row;
    const message = await open("message", row.messageSealed);
    const note = await open("note", row.noteSealed);
    const location = await open("location", row.locationSealed);
    const feelings = await open("feelings", row.feelingsSealed);
    yield { id, severity, status, raisedAt, acknowledgedAt, closedAt, outcome, message, note, location, feelings };
  }
}

/** The timelines of a person's calls. */
export async function* linesTold(place: PersonPlace) {
  for await (const { id } of everyAlert(place)) {
    const of = and(eq(sosEvent.clinicId, place.clinicId), eq(sosEvent.alertId, id));
    for await (const { alertId, seq, at, kind, source, data } of everyRow(place, sosEvent, of, [sosEvent.seq]))
      yield { alertId, seq, at, kind, source, data };
  }
}

/** When (ms) a person last called, if it is part of a record: somebody of the team answered, or they were in care. */
export async function newestAlert(place: PersonPlace): Promise<number | null> {
  const { db, clinicId, memberId } = place;
  const inCare = sql`exists (select 1 from ${careLink} where ${careLink.clinicId} = ${clinicId} and ${careLink.patientId} = ${memberId})`;
  const row = await db
    .select({ newest: sql<number | null>`max(${sosAlert.raisedAt})` })
    .from(sosAlert)
    .where(and(own(place), or(isNotNull(sosAlert.acknowledgedAt), inCare)))
    .get();
  return row?.newest ?? null;
}

/** Whether the history shows a call that nobody has closed, perhaps one that still waits for its board. */
export async function hasOpenCall(place: PersonPlace): Promise<boolean> {
  const open = sql`status in ('open', 'acknowledged', 'unanswered')`;
  return (await place.db.$count(sosAlert, and(own(place), open))) > 0;
}

/** Erases calls that are not to be kept, lines first. @returns whether none is left */
export async function eraseAlerts(place: PersonPlace): Promise<boolean> {
  if (place.isKept) return true;
  const ids = place.db.select({ id: sosAlert.id }).from(sosAlert).where(own(place));
  const lines = and(eq(sosEvent.clinicId, place.clinicId), sql`${sosEvent.alertId} in ${ids}`);
  return (await eraseRows(place, sosEvent, lines)) && eraseRows(place, sosAlert, own(place));
}
