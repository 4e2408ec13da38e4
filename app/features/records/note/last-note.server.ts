import { and, desc, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { cutBetweenWords } from "~/lib/text/cut-text";
import { plannedIn } from "../document/sections";
import type { AuthorScope } from "./note.repo.server";
import { openVersion } from "./note-seal.server";
import { sessionNoteVersion } from "./session-note-version.table";
import { sessionNote } from "./session-note.table";

/** Characters of a plan that are shown beside other things: a minute's reading is for all of them. */
const mostPlanned = 600;

/** Query for the author's newest note about a patient, with what it says as it stands. One row. */
export function selectLastNote(db: ClinicDb, { clinicId, authorId }: AuthorScope, patientId: string) {
  const { id, happenedAt: at, signedAt, addenda, version } = sessionNote;
  return db
    .select({ id, at, signedAt, addenda, version, said: sessionNoteVersion.contentSealed })
    .from(sessionNote)
    .innerJoin(
      sessionNoteVersion,
      and(
        eq(sessionNoteVersion.clinicId, sessionNote.clinicId),
        eq(sessionNoteVersion.noteId, id),
        eq(sessionNoteVersion.version, version),
      ),
    )
    .where(
      and(eq(sessionNote.clinicId, clinicId), eq(sessionNote.patientId, patientId), eq(sessionNote.authorId, authorId)),
    )
    .orderBy(desc(at), desc(id))
    .limit(1);
}

type LastNoteRow = Awaited<ReturnType<typeof selectLastNote>>[number];
/** Her last note: which, and what it planned (plain text, cut; "" for nothing). Instants in ms. */
export type LastNote = Omit<LastNoteRow, "said" | "version"> & { planned: string };

/** Opens what the last note planned; one that does not open takes nothing else from the page. */
export async function openLastNote(vault: Vault, { said, version, ...note }: LastNoteRow): Promise<LastNote> {
  const planned = await orUnreadable(openVersion(vault, note.id, version, said).then(plannedIn), unreadableText);
  const short = cutBetweenWords(planned, mostPlanned);
  return { ...note, planned: short.length < planned.length ? `${short}…` : planned };
}
