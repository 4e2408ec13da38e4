import { and, desc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isBehind, type MomentsAsked } from "~/features/tenancy/care-link/moment";
import type { AuthorScope } from "./note.repo.server";
import { sessionNote } from "./session-note.table";

/** Query for the author's own notes about a patient behind a place, the newest first, without what they say. */
export function selectNoteMoments(
  db: ClinicDb,
  { clinicId, authorId }: AuthorScope,
  patientId: string,
  asked: MomentsAsked,
) {
  const { id, happenedAt: at, signedAt, addenda } = sessionNote;
  return db
    .select({ kind: sql<"note">`'note'`.as("kind"), id, at, signedAt, addenda })
    .from(sessionNote)
    .where(
      and(
        eq(sessionNote.clinicId, clinicId),
        eq(sessionNote.patientId, patientId),
        eq(sessionNote.authorId, authorId),
        isBehind("note", at, id, asked),
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(asked.limit);
}
