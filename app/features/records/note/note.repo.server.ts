import { and, asc, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { appointment } from "~/features/appointments/booking/appointment.table";
import { participantsIn } from "~/features/appointments/booking/participants";
import type { Scope } from "~/features/kernel/ctx";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import type { NextVersion } from "./history.policy";
import { noteAddendum } from "./note-addendum.table";
import { sessionNoteVersion } from "./session-note-version.table";
import { sessionNote } from "./session-note.table";

/** Whose notes a repo function works on: begins every `where`. */
export type AuthorScope = Scope & { authorId: string };
/** Which note: by its id, or the one of a session and one of the patients who come. */
export type Which = { noteId: string; patientId?: string | undefined } | { appointmentId: string; patientId: string };

export type NewNote = typeof sessionNote.$inferInsert;
export type NewVersionRow = typeof sessionNoteVersion.$inferInsert;
export type NewAddendum = typeof noteAddendum.$inferInsert;

function isIt({ clinicId, authorId }: AuthorScope, which: Which): SQL | undefined {
  const own = and(eq(sessionNote.clinicId, clinicId), eq(sessionNote.authorId, authorId));
  if ("noteId" in which) {
    const ofPatient = which.patientId === undefined ? undefined : eq(sessionNote.patientId, which.patientId);
    return and(own, eq(sessionNote.id, which.noteId), ofPatient);
  }
  return and(
    own,
    sql`${sessionNote.appointmentId} is not null`, // as the partial index says it
    eq(sessionNote.appointmentId, which.appointmentId),
    eq(sessionNote.patientId, which.patientId),
  );
}

/** A note with the version that stands, sealed. Two rows. */
export function selectNote(db: ClinicDb, scope: AuthorScope, which: Which) {
  return db
    .select({
      clinicId: sessionNote.clinicId,
      id: sessionNote.id,
      patientId: sessionNote.patientId,
      authorId: sessionNote.authorId,
      appointmentId: sessionNote.appointmentId,
      happenedAt: sessionNote.happenedAt,
      broughtAt: sessionNote.broughtAt,
      version: sessionNote.version,
      kept: sessionNote.kept,
      signedAt: sessionNote.signedAt,
      hash: sessionNote.hash,
      signedName: sessionNote.signedName,
      crp: sessionNote.crp,
      signedFiles: sessionNote.signedFiles,
      addendaCount: sessionNote.addenda,
      readableAt: sessionNote.readableAt,
      createdAt: sessionNote.createdAt,
      contentSealed: sessionNoteVersion.contentSealed,
      sitting: sessionNoteVersion.sitting,
      startedAt: sessionNoteVersion.startedAt,
      savedAt: sessionNoteVersion.savedAt,
    })
    .from(sessionNote)
    .innerJoin(
      sessionNoteVersion,
      and(
        eq(sessionNoteVersion.clinicId, scope.clinicId),
        eq(sessionNoteVersion.noteId, sessionNote.id),
        eq(sessionNoteVersion.version, sessionNote.version),
      ),
    )
    .where(isIt(scope, which));
}
export type NoteRow = Awaited<ReturnType<typeof selectNote>>[number];

/** The id of a note, as a query for what else its batch finds of it. */
export function idOfNote(db: ClinicDb, scope: AuthorScope, which: Which): SQL {
  return sql`${db.select({ id: sessionNote.id }).from(sessionNote).where(isIt(scope, which))}`;
}

/** The patient of a note, as a query for the keys of its batch. */
export function patientOf(db: ClinicDb, scope: AuthorScope, which: Which): SQL {
  return sql`${db.select({ id: sessionNote.patientId }).from(sessionNote).where(isIt(scope, which))}`;
}

/** Addenda of a note, in their order: as many as it has. */
export function selectAddenda(db: ClinicDb, scope: AuthorScope, which: Which) {
  return db
    .select()
    .from(noteAddendum)
    .where(and(eq(noteAddendum.clinicId, scope.clinicId), sql`${noteAddendum.noteId} = ${idOfNote(db, scope, which)}`))
    .orderBy(asc(noteAddendum.number));
}
export type AddendumRow = Awaited<ReturnType<typeof selectAddenda>>[number];

/** Statements that begin a note; they fail on `session_note` when the session has one by now. */
export function beginNote(db: ClinicDb, note: NewNote, version: NewVersionRow): Statement[] {
  return [db.insert(sessionNote).values(note), db.insert(sessionNoteVersion).values(version)];
}

/** The next version's number if the one before it still stands, else null, which the column refuses: the whole batch is off. */
const nextAfter = (version: number) => sql`case when ${sessionNote.version} = ${version - 1} then ${version} end`;

/** Statements that put another version in the place of the one that stands; they fail when somebody has saved, or signed, meanwhile. */
export function putVersion(
  db: ClinicDb,
  row: NewVersionRow,
  { version, kept, replaces, dropsOldest }: NextVersion,
  { size, happenedAt }: { size: number; happenedAt: number },
): Statement[] {
  const { clinicId, noteId } = row;
  const ofNote = and(eq(sessionNoteVersion.clinicId, clinicId), eq(sessionNoteVersion.noteId, noteId));
  const isNote = and(eq(sessionNote.clinicId, clinicId), eq(sessionNote.id, noteId));
  const oldest = db
    .select({ version: sql`min(${sessionNoteVersion.version})` })
    .from(sessionNoteVersion)
    .where(ofNote);
  return [
    // Without its note, discarded meanwhile, it has no id, which the table refuses.
    db
      .insert(sessionNoteVersion)
      .values({ ...row, noteId: sql`(${db.select({ id: sessionNote.id }).from(sessionNote).where(isNote)})` }),
    // Not by the version's row alone: one sitting's save takes the number before it away, and it could be written once more.
    db
      .update(sessionNote)
      .set({ version: nextAfter(version), kept, size, happenedAt, updatedAt: row.savedAt })
      .where(isNote),
    ...(replaces === null
      ? []
      : [db.delete(sessionNoteVersion).where(and(ofNote, eq(sessionNoteVersion.version, replaces)))]),
    ...(dropsOldest
      ? [db.delete(sessionNoteVersion).where(and(ofNote, sql`${sessionNoteVersion.version} = ${oldest}`))]
      : []),
  ];
}

/**
 * Statements that add to a signed note; they fail on `note_addendum` when somebody has added that number meanwhile.
 * @param size bytes of what is added
 */
export function insertAddendum(db: ClinicDb, row: NewAddendum, size: number): Statement[] {
  const note = and(eq(sessionNote.clinicId, row.clinicId), eq(sessionNote.id, row.noteId));
  return [
    db.insert(noteAddendum).values(row),
    db
      .update(sessionNote)
      .set({ addenda: row.number, size: sql`${sessionNote.size} + ${size}`, updatedAt: row.signedAt })
      .where(note),
  ];
}

/** Statement that gives a signed note to its patient to read, or takes it back. */
export function setReadable(
  db: ClinicDb,
  { clinicId, authorId }: AuthorScope,
  noteId: string,
  readableAt: number | null,
): Statement {
  const own = and(eq(sessionNote.clinicId, clinicId), eq(sessionNote.authorId, authorId), eq(sessionNote.id, noteId));
  return db.update(sessionNote).set({ readableAt }).where(own);
}

const sessionColumns = {
  id: appointment.id,
  startAt: appointment.startAt,
  endAt: appointment.endAt,
  type: appointment.type,
  status: appointment.status,
  patients: sql`${appointment.participants}`.mapWith((json) => participantsIn(String(json))).as("patients"),
};

/** The session that a note is of. */
export function selectSessionOf(db: ClinicDb, scope: AuthorScope, which: Which) {
  const note = db.select({ id: sessionNote.appointmentId }).from(sessionNote).where(isIt(scope, which));
  return db
    .select(sessionColumns)
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, scope.clinicId),
        eq(appointment.id, "noteId" in which ? sql`${note}` : which.appointmentId),
      ),
    );
}

/** The patient that a note is about, as its page names them, and whether the author has an open care link to them. */
export function selectPatient(db: ClinicDb, { clinicId, authorId }: AuthorScope, patientId: SQL | string) {
  const link = db
    .select({ id: careLink.id })
    .from(careLink)
    .where(
      and(
        eq(careLink.clinicId, clinicId),
        eq(careLink.patientId, patientId),
        eq(careLink.psychologistId, authorId),
        isNull(careLink.endedAt),
      ),
    );
  return db
    .select({ id: member.id, name: member.name, inCare: sql`exists ${link}`.mapWith(Boolean).as("in_care") })
    .from(member)
    .where(and(eq(member.clinicId, clinicId), eq(member.id, patientId), eq(member.role, "patient")));
}
