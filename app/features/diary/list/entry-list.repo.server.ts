import { and, desc, eq, gt, gte, isNotNull, isNull, lt, lte, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import { isAmong } from "~/db/many-rows";
import { whileLinked } from "~/features/tenancy/care-link/while-linked.server";
import type { Keyset } from "~/lib/page";
import { diaryEntry } from "../entry/diary-entry.table";
import { diaryTag } from "../entry/diary-tag.table";
import { placeOf } from "../diary.policy";
import { entryColumns, type DiaryScope } from "../entry/entry.repo.server";
import { sealedText } from "../entry/entry-body.server";

/** What a list is narrowed to; instants in ms, both included. */
export type ListQuery = {
  mood: number | null;
  /** Keys of one tag: more than one where older entries stand under another. */
  tagBlinds: string[] | null;
  from: number | null;
  to: number | null;
  after: Keyset | null;
  /** Rows at most. */
  limit: number;
  /** Leave private entries out. */
  shared: boolean;
  /** Only while this psychologist has an open care link to the patient. */
  reader: string | null;
  /** Only entries with comments that the patient has not opened. */
  onlyNew?: boolean;
};

const columns = {
  ...entryColumns,
  commentCount: diaryEntry.commentCount,
  newComments: diaryEntry.newComments,
  readerCount: diaryEntry.readerCount,
  unreadBy: diaryEntry.unreadBy,
};

/** The patient whose rows a query may look up: for a reader nobody, unless she is linked. */
function patientOf(db: ClinicDb, scope: DiaryScope, { reader }: ListQuery): SQL | string {
  return reader === null ? scope.patientId : whileLinked(db, scope, reader, scope.patientId);
}

// `is_private = 0` is a literal here and below: bound as a parameter it would not match the partial indexes.
const sharedOnly = sql`${diaryEntry.isPrivate} = 0`;

// A literal too, for the partial index on just these rows.
const withNewComments = sql`new_comments > 0`;

function inDiary(db: ClinicDb, scope: DiaryScope, query: ListQuery): SQL[] {
  return [
    eq(diaryEntry.clinicId, scope.clinicId),
    eq(diaryEntry.patientId, patientOf(db, scope, query)),
    isNull(diaryEntry.deletedAt),
    ...(query.shared ? [sharedOnly] : []),
    ...(query.onlyNew ? [withNewComments] : []),
  ];
}

/** What a list by time is narrowed by, as far as its SQL goes. */
type Narrowing = Record<"mood" | "from" | "to" | "after" | "shared" | "onlyNew" | "reader", boolean>;
type Place = "clinicId" | "patientId" | "reader" | "mood" | "from" | "to" | "at" | "id" | "limit";

/** Its SQL is written once for each narrowing: most that anybody reads is such a list. */
const selectByTime = kept((db: ClinicDb, place: Places<Place>, by: Narrowing) =>
  db
    .select(columns)
    .from(diaryEntry)
    .where(
      and(
        eq(diaryEntry.clinicId, place.clinicId),
        eq(diaryEntry.patientId, by.reader ? whileLinked(db, place, place.reader, place.patientId) : place.patientId),
        isNull(diaryEntry.deletedAt),
        by.shared ? sharedOnly : undefined,
        by.onlyNew ? withNewComments : undefined,
        by.mood ? eq(diaryEntry.mood, place.mood) : undefined,
        by.from ? gte(diaryEntry.occurredAt, place.from) : undefined,
        by.to ? lte(diaryEntry.occurredAt, place.to) : undefined,
        by.after ? sql`(${diaryEntry.occurredAt}, ${diaryEntry.id}) < (${place.at}, ${place.id})` : undefined,
      ),
    )
    .orderBy(desc(diaryEntry.occurredAt), desc(diaryEntry.id))
    .limit(place.limit),
);

function byTime(db: ClinicDb, { clinicId, patientId }: DiaryScope, query: ListQuery) {
  const { mood, from, to, after, limit, reader, shared, onlyNew = false } = query;
  const narrowed = { mood: mood !== null, from: from !== null, to: to !== null, after: after !== null };
  const by = { ...narrowed, shared, onlyNew, reader: reader !== null };
  const at = { at: after?.at ?? null, id: after?.id ?? null };
  return selectByTime(db, { clinicId, patientId, reader, mood, from, to, ...at, limit }, by);
}

/** The newest entry, with what a line shows of it. */
export const selectNewestShort = kept((db: ClinicDb, { clinicId, patientId }: Places<keyof DiaryScope>) => {
  const { id, mood, isPrivate, occurredAt, commentCount } = diaryEntry;
  return db
    .select({ id, sealed: sealedText.as("sealed"), mood, isPrivate, occurredAt, commentCount })
    .from(diaryEntry)
    .where(and(eq(diaryEntry.clinicId, clinicId), eq(diaryEntry.patientId, patientId), isNull(diaryEntry.deletedAt)))
    .orderBy(desc(occurredAt), desc(id))
    .limit(1);
});

/** The page of the blind index: entry ids of one tag, newest first. */
function placesOfTag(db: ClinicDb, scope: DiaryScope, query: ListQuery, tagBlinds: string[]) {
  const { mood, from, to, after } = query;
  const shown = { entryId: diaryTag.entryId, place: diaryTag.place };
  const [tagBlind = "", ...more] = tagBlinds;
  // One key reads about a page by its index; an entry that stands under two is listed once.
  return (more.length === 0 ? db.select(shown) : db.selectDistinct(shown))
    .from(diaryTag)
    .where(
      and(
        eq(diaryTag.clinicId, scope.clinicId),
        eq(diaryTag.patientId, patientOf(db, scope, query)),
        more.length === 0 ? eq(diaryTag.tagBlind, tagBlind) : isAmong(diaryTag.tagBlind, tagBlinds),
        query.shared ? sql`${diaryTag.isPrivate} = 0` : undefined,
        mood === null ? undefined : eq(diaryTag.mood, mood),
        from === null ? undefined : gte(diaryTag.place, placeOf({ at: from, id: "" })),
        to === null ? undefined : lt(diaryTag.place, placeOf({ at: to + 1, id: "" })),
        after ? lt(diaryTag.place, placeOf(after)) : undefined,
      ),
    )
    .orderBy(desc(diaryTag.place))
    .limit(query.limit)
    .as("tagged");
}

function byTag(db: ClinicDb, scope: DiaryScope, query: ListQuery, tagBlinds: string[]) {
  const tagged = placesOfTag(db, scope, query, tagBlinds);
  return db
    .select(columns)
    .from(tagged)
    .innerJoin(diaryEntry, and(eq(diaryEntry.clinicId, scope.clinicId), eq(diaryEntry.id, tagged.entryId)))
    .where(and(...inDiary(db, scope, query)))
    .orderBy(desc(tagged.place));
}

/** Sealed entries of one diary, newest first (occurred_at, id): at most `limit`. One statement. */
export function selectEntries(db: ClinicDb, scope: DiaryScope, query: ListQuery) {
  return query.tagBlinds === null ? byTime(db, scope, query) : byTag(db, scope, query, query.tagBlinds);
}

/** What was deleted after an instant (ms): sealed, the newest deletion first. */
export function selectDeleted(db: ClinicDb, { clinicId, patientId }: DiaryScope, since: number, limit: number) {
  return db
    .select({
      id: diaryEntry.id,
      sealed: sealedText.as("sealed"),
      deletedAt: sql<number>`${diaryEntry.deletedAt}`.as("deleted_at"),
    })
    .from(diaryEntry)
    .where(
      and(
        eq(diaryEntry.clinicId, clinicId),
        eq(diaryEntry.patientId, patientId),
        isNotNull(diaryEntry.deletedAt),
        gt(diaryEntry.deletedAt, since),
      ),
    )
    .orderBy(desc(diaryEntry.deletedAt))
    .limit(limit);
}

export type ListedEntry = Awaited<ReturnType<typeof selectEntries>>[number];
