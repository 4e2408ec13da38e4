import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import { member } from "~/features/tenancy/member/member.table";
import { diaryComment } from "./diary-comment.table";
import { diaryEntry } from "../entry/diary-entry.table";
import { diaryRead } from "./diary-read.table";
import { thisEntry, type DiaryScope } from "../entry/entry.repo.server";

/** A comment as the database holds it. */
export type SealedComment = { id: string; authorName: string; contentSealed: string; createdAt: number };

const shown = {
  id: diaryComment.id,
  authorName: sql<string>`${member.name}`.as("author_name"),
  contentSealed: diaryComment.contentSealed,
  createdAt: diaryComment.createdAt,
};
const byAuthor = and(eq(member.clinicId, diaryComment.clinicId), eq(member.id, diaryComment.authorId));

/** The last 200 comments on an entry, newest first: whoever speaks now must be heard. Says nothing about who may see the entry. */
export function selectComments(db: ClinicDb, { clinicId, patientId }: DiaryScope, entryId: string) {
  return db
    .select(shown)
    .from(diaryComment)
    .innerJoin(member, byAuthor)
    .where(
      and(
        eq(diaryComment.clinicId, clinicId),
        eq(diaryComment.entryId, entryId),
        eq(diaryComment.patientId, patientId),
      ),
    )
    .orderBy(desc(diaryComment.createdAt), desc(diaryComment.id))
    .limit(200);
}

/** One comment of an author by id. */
export async function findComment(db: ClinicDb, { clinicId }: DiaryScope, authorId: string, id: string) {
  return db
    .select({ ...shown, entryId: diaryComment.entryId })
    .from(diaryComment)
    .innerJoin(member, byAuthor)
    .where(and(eq(diaryComment.clinicId, clinicId), eq(diaryComment.id, id), eq(diaryComment.authorId, authorId)))
    .get();
}

/** Who has said something under an entry, at most 50. */
export async function findCommenters(
  db: ClinicDb,
  { clinicId, patientId }: DiaryScope,
  entryId: string,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ authorId: diaryComment.authorId })
    .from(diaryComment)
    .where(
      and(
        eq(diaryComment.clinicId, clinicId),
        eq(diaryComment.entryId, entryId),
        eq(diaryComment.patientId, patientId),
      ),
    )
    .limit(50);
  return rows.map(({ authorId }) => authorId);
}

/** Who has read an entry, in the order they did, at most 50. */
export function selectReaders(db: ClinicDb, { clinicId }: DiaryScope, entryId: string) {
  return db
    .select({ name: member.name, readAt: diaryRead.readAt })
    .from(diaryRead)
    .innerJoin(member, and(eq(member.clinicId, diaryRead.clinicId), eq(member.id, diaryRead.readerId)))
    .where(and(eq(diaryRead.clinicId, clinicId), eq(diaryRead.entryId, entryId)))
    .orderBy(asc(diaryRead.readAt))
    .limit(50);
}

type NewComment = { id: string; entryId: string; authorId: string; contentSealed: string; createdAt: number };

/** Statements that add a comment and count it on its entry. @param isNew whether the patient has yet to see it */
export function insertComment(
  db: ClinicDb,
  scope: DiaryScope,
  comment: NewComment,
  { isNew }: { isNew: boolean },
): Statement[] {
  const count = sql`(select count(*) from ${diaryComment} c where c.clinic_id = ${scope.clinicId} and c.entry_id = ${comment.entryId})`;
  return [
    db.insert(diaryComment).values({ ...scope, ...comment }),
    db
      .update(diaryEntry)
      .set({ commentCount: count, ...(isNew ? { newComments: sql`${diaryEntry.newComments} + 1` } : {}) })
      .where(thisEntry(scope, comment.entryId)),
  ];
}
