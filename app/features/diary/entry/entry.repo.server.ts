import { and, eq, gt, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type OrPlaces, type Places } from "~/db/kept";
import { insertMany } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { diaryEntry } from "./diary-entry.table";
import { diaryTag } from "./diary-tag.table";
import { placeOf } from "../diary.policy";
import { sealedText } from "./entry-body.server";
import type { NewSealedEntry, SealedEntry } from "./entry-seal.server";

/** The patient whose diary a repo function works in: begins every `where`. */
export type DiaryScope = Scope & { patientId: string };

/** Columns of a sealed entry. */
export const entryColumns = {
  id: diaryEntry.id,
  sealed: sealedText.as("sealed"),
  mood: diaryEntry.mood,
  isPrivate: diaryEntry.isPrivate,
  occurredAt: diaryEntry.occurredAt,
  createdAt: diaryEntry.createdAt,
  updatedAt: diaryEntry.updatedAt,
  version: diaryEntry.version,
  wallClock: diaryEntry.wallClock,
};

/** One entry of a patient's diary by id. */
export function thisEntry({ clinicId, patientId }: DiaryScope, id: string) {
  return and(eq(diaryEntry.clinicId, clinicId), eq(diaryEntry.patientId, patientId), eq(diaryEntry.id, id));
}

/** What the patient may open: what is there, and what was deleted after `undoableSince`. */
export async function findOwnEntry(db: ClinicDb, scope: DiaryScope, id: string, undoableSince: number) {
  return db
    .select({ ...entryColumns, deletedAt: diaryEntry.deletedAt })
    .from(diaryEntry)
    .where(and(thisEntry(scope, id), or(isNull(diaryEntry.deletedAt), gt(diaryEntry.deletedAt, undoableSince))))
    .get();
}

// Columns of before that may not be null: what they held is in the body.
const nothing = sql`''`;
export const emptied = { titleSealed: nothing, contentSealed: nothing, tagsSealed: nothing };

type InsertPlace = "clinicId" | "patientId" | keyof NewSealedEntry;

const insertOwn = kept((db: ClinicDb, place: Places<InsertPlace>, who: "private" | "shared") => {
  const linked = sql`(select json_group_array(l.psychologist_id) from care_link l
    where l.clinic_id = ${place.clinicId} and l.patient_id = ${place.patientId} and l.ended_at is null)`;
  const { clinicId, patientId, id, mood, isPrivate, occurredAt, createdAt, updatedAt, version, wallClock } = place;
  const sealed = { bodySealed: place.bodySealed, filesSealed: place.filesSealed, emotionsSealed: place.emotionsSealed };
  // What an entry has and is not said here does not compile.
  const row = {
    ...{ clinicId, patientId, id, ...sealed, mood, isPrivate, occurredAt, createdAt, updatedAt, version, wallClock },
  } satisfies Places<InsertPlace>;
  return db.insert(diaryEntry).values({ ...row, ...emptied, ...(who === "shared" ? { unreadBy: linked } : {}) });
});

/** Statement that adds an entry; a shared one with whom it is unread for, as `insertUnread` in the same batch says: nobody has read it yet. */
export function insertEntry(db: ClinicDb, scope: DiaryScope, entry: NewSealedEntry): Statement {
  return insertOwn(db, { ...scope, ...entry }, entry.isPrivate ? "private" : "shared");
}

/** Statement that replaces an entry's text and facts; touches nothing when the version read is no longer the one there. */
export function updateEntry(db: ClinicDb, scope: DiaryScope, entry: NewSealedEntry, versionRead: number): Statement {
  const { id, createdAt: _, ...changed } = entry;
  return db
    .update(diaryEntry)
    .set({ ...changed, ...emptied })
    .where(and(thisEntry(scope, id), eq(diaryEntry.version, versionRead), isNull(diaryEntry.deletedAt)));
}

/** Statement that deletes an entry so that it can be undone. */
export function markDeleted(db: ClinicDb, scope: DiaryScope, { id, version }: SealedEntry, now: number): Statement {
  return db
    .update(diaryEntry)
    .set({ deletedAt: now, version: version + 1, unreadBy: [] })
    .where(and(thisEntry(scope, id), eq(diaryEntry.version, version), isNull(diaryEntry.deletedAt)));
}

/** Statement that brings a deleted entry back. */
export function unmarkDeleted(db: ClinicDb, scope: DiaryScope, { id, version }: SealedEntry): Statement {
  return db
    .update(diaryEntry)
    .set({ deletedAt: null, version: version + 1 })
    .where(and(thisEntry(scope, id), eq(diaryEntry.version, version), isNotNull(diaryEntry.deletedAt)));
}

type Placed = Pick<SealedEntry, "id" | "mood" | "isPrivate" | "occurredAt">;

/** Statements that make an entry's blind index be these tags. */
export function replaceTags(db: ClinicDb, scope: DiaryScope, entry: Placed, blinds: string[]): Statement[] {
  const { id: entryId, mood, isPrivate, occurredAt } = entry;
  const place = placeOf({ at: occurredAt, id: entryId });
  const rows = blinds.map((tagBlind) => ({ ...scope, entryId, tagBlind, mood, isPrivate, place }));
  return [removeTags(db, scope, entryId), ...insertMany(db, diaryTag, rows)];
}

/** Statement that takes an entry out of the blind index. */
export function removeTags(db: ClinicDb, { clinicId, patientId }: DiaryScope, entryId: string): Statement {
  return db
    .delete(diaryTag)
    .where(and(eq(diaryTag.clinicId, clinicId), eq(diaryTag.entryId, entryId), eq(diaryTag.patientId, patientId)));
}

/** Statement that says the patient has seen the comments on an entry. */
export function forgetNewComments(db: ClinicDb, scope: DiaryScope, id: string): Statement {
  return db
    .update(diaryEntry)
    .set({ newComments: 0 })
    .where(and(thisEntry(scope, id), gt(diaryEntry.newComments, 0)));
}

/** Entries looked at for new comments: more of them are only more than one. */
const mostNew = 2;

/** How many comments the patient has not opened, in the first entries that have any: 0, 1, or more than one. */
export function sumNewComments(db: ClinicDb, { clinicId, patientId }: OrPlaces<DiaryScope>) {
  const some = db
    .select({ n: sql<number>`${diaryEntry.newComments}`.as("n") })
    .from(diaryEntry)
    .where(
      // As literals, so that the partial index on just these rows is used.
      and(
        eq(diaryEntry.clinicId, clinicId),
        eq(diaryEntry.patientId, patientId),
        isNull(diaryEntry.deletedAt),
        sql`new_comments > 0`,
      ),
    )
    .limit(mostNew);
  return db.select({ count: sql<number>`coalesce(sum(n), 0)`.as("new_comment_count") }).from(some.as("some"));
}
