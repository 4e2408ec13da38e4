import { and, eq, lte, max, or, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { isAmong } from "~/db/many-rows";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { orUnreadable } from "~/features/kernel/keys/unreadable";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { everyRow } from "~/features/kernel/personal-rows.server";
import { memberNames } from "~/features/tenancy/member/member-names.server";
import { appointmentSeries } from "../series/appointment-series.table";
import { appointment } from "../booking/appointment.table";
import { appointmentPatient } from "../booking/appointment-patient.table";
import { busySpan } from "../booking/busy-span.table";
import { noteField } from "../booking/notes-seal.server";
import { participantsIn } from "../booking/participants";

/** Sessions that are erased at once. */
const atOnce = 100;

const own = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(appointmentPatient.clinicId, clinicId), eq(appointmentPatient.patientId, memberId));

const ofOwn = ({ db, clinicId, memberId }: PersonPlace) => {
  const ids = db
    .select({ id: appointmentPatient.appointmentId })
    .from(appointmentPatient)
    .where(and(eq(appointmentPatient.clinicId, clinicId), eq(appointmentPatient.patientId, memberId)));
  return and(eq(appointment.clinicId, clinicId), sql`${appointment.id} in ${ids}`);
};

const led = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(appointment.clinicId, clinicId), eq(appointment.psychologistId, memberId));

/** A person's sessions: for a patient with whom they were and what they said of coming, for a psychologist when she worked. */
export async function* sessionsTold(place: PersonPlace) {
  const nameOf = memberNames(place);
  const isPatient = place.role === "patient";
  const rows = everyRow(place, appointment, isPatient ? ofOwn(place) : led(place), [appointment.id]);
  for await (const { id, psychologistId, startAt, endAt, type, status, ...row } of rows) {
    const told = { id, startAt, endAt, type, status };
    if (!isPatient) {
      yield told;
      continue;
    }
    const said = participantsIn(row.participants).find(({ patientId }) => patientId === place.memberId);
    const { feeCents, feeOwedCents, cancelFreeHours, cancelledAt, cancelledBy, cancelReason } = row;
    const conditions = { feeCents, feeOwedCents, cancelFreeHours, cancelledAt, cancelledBy, cancelReason };
    yield { ...told, psychologist: await nameOf(psychologistId), ...conditions, said };
  }
}

/** What was noted of a patient at bookings. */
export async function* notesTold(place: PersonPlace) {
  const vault = await readingVault(place, place.memberId);
  const noted = and(own(place), sql`${appointmentPatient.notesSealed} is not null`);
  for await (const row of everyRow(place, appointmentPatient, noted, [appointmentPatient.appointmentId])) {
    const notes = await orUnreadable(vault.open(noteField(row.appointmentId), row.notesSealed ?? ""), "");
    yield { sessionId: row.appointmentId, startAt: row.startAt, notes };
  }
}

/** When (ms) the newest session of a patient was that has begun. */
export async function newestSession(place: PersonPlace): Promise<number | null> {
  const row = await place.db
    .select({ at: max(appointmentPatient.startAt).as("newest_at") })
    .from(appointmentPatient)
    .where(and(own(place), lte(appointmentPatient.startAt, place.now())))
    .get();
  return row?.at ?? null;
}

/** A JSON list without one person. */
function without(column: SQLiteColumn, id: SQL, memberId: string): SQL {
  return sql`(select json_group_array(json(value)) from (select iif(e.type = 'text', json_quote(e.value), e.value) as value, ${id} as id from json_each(${column}) e) where id <> ${memberId})`;
}

/** Takes a patient out of series that keep none of their sessions: ended ones, and those that go another way. Where nobody is left, the series goes. */
async function eraseSeries({ db, clinicId, memberId }: PersonPlace): Promise<void> {
  const ofClinic = eq(appointmentSeries.clinicId, clinicId);
  const isTheirs = sql`exists (select 1 from json_each(${appointmentSeries.patientIds}) p where p.value = ${memberId})`;
  const isAlone = sql`json_array_length(${appointmentSeries.patientIds}) = 1`;
  await db.batch([
    db.delete(appointmentSeries).where(and(ofClinic, isTheirs, isAlone)),
    db
      .update(appointmentSeries)
      .set({ patientIds: without(appointmentSeries.patientIds, sql`e.value`, memberId) })
      .where(and(ofClinic, isTheirs)),
  ]);
}

/** Takes a patient out of these sessions. */
async function eraseFrom(place: PersonPlace, ids: string[]): Promise<void> {
  const { db, clinicId, memberId } = place;
  const these = and(eq(appointment.clinicId, clinicId), isAmong(appointment.id, ids));
  const isEmpty = sql`${appointment.participants} = '[]'`;
  const empty = db.select({ id: appointment.id }).from(appointment).where(and(these, isEmpty));
  const series = db.select({ id: appointment.seriesId }).from(appointment).where(these);
  const theirs = and(eq(appointmentSeries.clinicId, clinicId), sql`${appointmentSeries.id} in ${series}`);
  await db.batch([
    db
      .update(appointmentSeries)
      .set({ patientIds: without(appointmentSeries.patientIds, sql`e.value`, memberId) })
      .where(theirs),
    db.delete(appointmentSeries).where(and(theirs, sql`${appointmentSeries.patientIds} = '[]'`)),
    db
      .update(appointment)
      .set({ participants: without(appointment.participants, sql`json_extract(e.value, '$.id')`, memberId) })
      .where(these),
    // Their time in each; where nobody is left, the psychologist's, too.
    db
      .delete(busySpan)
      .where(
        and(
          eq(busySpan.clinicId, clinicId),
          isAmong(busySpan.ownerId, ids),
          or(eq(busySpan.memberId, memberId), sql`${busySpan.ownerId} in ${empty}`),
        ),
      ),
    db.delete(appointment).where(and(these, isEmpty)),
    db.delete(appointmentPatient).where(and(own(place), isAmong(appointmentPatient.appointmentId, ids))),
  ]);
}

/**
 * Takes a patient out of some of their sessions; where nobody is left, the session goes with all that hangs on it. A record that is to
 * be kept stays.
 * @returns whether nothing is left
 */
export async function eraseSessions(place: PersonPlace): Promise<boolean> {
  if (place.isKept || place.role !== "patient") return true;
  const found = await place.db
    .select({ id: appointmentPatient.appointmentId })
    .from(appointmentPatient)
    .where(own(place))
    .limit(atOnce);
  if (found.length === 0) {
    await eraseSeries(place);
    return true;
  }
  await eraseFrom(
    place,
    found.map(({ id }) => id),
  );
  return false;
}
