import { and, asc, eq, isNotNull, isNull, max, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { deleteSome } from "~/db/delete-some";
import { selectFilesOf } from "~/features/files/store/files-of.server";
import { readingVault } from "~/features/kernel/keys/vault.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { everyRow } from "~/features/kernel/personal-rows.server";
import { documentFromText } from "../document/document-text";
import { noteAddendum } from "../note/note-addendum.table";
import { openAddendum, openSignedFiles, openVersion } from "../note/note-seal.server";
import { sessionNoteVersion } from "../note/session-note-version.table";
import { sessionNote } from "../note/session-note.table";
import { brokenBytes } from "./check-files.server";
import { recordOf } from "./record-of";
import { firstBroken } from "./signed-form";

const own = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(sessionNote.clinicId, clinicId), eq(sessionNote.patientId, memberId));

const unreadable = documentFromText(unreadableText);

/** What one signed note says, with its addenda, as anybody can check it, and which of its files are not what was signed; what does not open says so, and its hash will not hold. */
async function told(place: PersonPlace, row: typeof sessionNote.$inferSelect) {
  const vault = await readingVault(place, place.memberId);
  const ofNote = (table: typeof sessionNoteVersion | typeof noteAddendum) =>
    and(eq(table.clinicId, place.clinicId), eq(table.noteId, row.id));
  const isIt = and(ofNote(sessionNoteVersion), eq(sessionNoteVersion.version, row.version));
  const [said] = await place.db.select().from(sessionNoteVersion).where(isIt);
  const added = await place.db
    .select()
    .from(noteAddendum)
    .where(ofNote(noteAddendum))
    .orderBy(asc(noteAddendum.number));
  const content = await orUnreadable(openVersion(vault, row.id, row.version, said?.contentSealed ?? ""), unreadable);
  const addenda = added.map(async (one) => {
    return {
      ...one,
      content: await orUnreadable(openAddendum(vault, row.id, one.number, one.contentSealed), unreadable),
    };
  });
  const files = await orUnreadable(openSignedFiles(vault, row.id, row.signedFiles), []);
  const record = recordOf({ ...row, content, files }, await Promise.all(addenda));
  const found = await selectFilesOf(place.db, place, { kind: "session_note", id: row.id });
  return record && { record, brokenFiles: await brokenBytes(place, vault, files, found) };
}

/** A patient's prontuário: every note that is signed, given to be read or not, as it was signed. Of drafts nothing is told: nobody stands for them yet. */
export async function* recordsTold(place: PersonPlace) {
  if (place.role === "psychologist") {
    const written = and(eq(sessionNote.clinicId, place.clinicId), eq(sessionNote.authorId, place.memberId));
    for await (const { id, createdAt, signedAt } of everyRow(place, sessionNote, written, [sessionNote.id]))
      yield { id, createdAt, signedAt };
    return;
  }
  const signed = and(own(place), isNotNull(sessionNote.signedAt));
  for await (const row of everyRow(place, sessionNote, signed, [sessionNote.id])) {
    const all = await told(place, row);
    if (!all) continue;
    const { record, brokenFiles } = all;
    const isIntact = (await firstBroken(record)) === null && brokenFiles.length === 0;
    yield { ...record, isIntact, brokenFiles, readableAt: row.readableAt };
  }
}

/** When (ms) the newest entry of a patient's prontuário was written, drafts among them; null when there is none. */
export async function newestNote(place: PersonPlace): Promise<number | null> {
  const row = await place.db
    .select({ at: max(sessionNote.updatedAt).as("newest_at") })
    .from(sessionNote)
    .where(own(place))
    .get();
  return row?.at ?? null;
}

/** Rows that are erased at once. */
const atOnce = 500;

/**
 * Erases a patient's notes when their term is over: released first, since what is signed can go no other way, then from the leaves to the
 * root. A record that is to be kept stays.
 * @returns whether nothing is left
 */
export async function eraseNotes(place: PersonPlace): Promise<boolean> {
  if (place.isKept) return true;
  const { db, clinicId, memberId, now } = place;
  await db
    .update(sessionNote)
    .set({ releasedAt: now() })
    .where(and(own(place), isNull(sessionNote.releasedAt)));
  const leaves: [SQLiteTable, SQL | undefined][] = [
    [noteAddendum, and(eq(noteAddendum.clinicId, clinicId), eq(noteAddendum.patientId, memberId))],
    [sessionNoteVersion, and(eq(sessionNoteVersion.clinicId, clinicId), eq(sessionNoteVersion.patientId, memberId))],
    [sessionNote, own(place)],
  ];
  for (const [table, where] of leaves) {
    const { meta } = await deleteSome(db, table, where as SQL, atOnce).run();
    if (meta.changes >= atOnce) return false;
  }
  return true;
}
