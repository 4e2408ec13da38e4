import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { everyRow } from "~/features/kernel/personal-rows.server";
import { diaryEntry } from "./entry/diary-entry.table";
import { sealedTextOf } from "./entry/entry-body.server";
import { diaryTag } from "./entry/diary-tag.table";
import { diaryComment } from "./reading/diary-comment.table";
import { diaryRead, diaryUnread } from "./reading/diary-read.table";

/** Entries that are erased at once, of those that stand and of those that were deleted. */
const atOnce = 40;

const own = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(diaryEntry.clinicId, clinicId), eq(diaryEntry.patientId, memberId));

/** Every entry of a person, sealed: oldest first, then those they deleted that can still be undone. */
export async function* everyEntry(place: PersonPlace) {
  const { occurredAt, deletedAt, id } = diaryEntry;
  for await (const row of everyRow(place, diaryEntry, and(own(place), isNull(deletedAt)), [occurredAt, id]))
    yield { ...row, sealed: sealedTextOf(row) };
  for await (const row of everyRow(place, diaryEntry, and(own(place), isNotNull(deletedAt)), [deletedAt, id]))
    yield { ...row, sealed: sealedTextOf(row) };
}

/** Destroys some of a person's entries with all that hangs on them. @returns whether none is left */
export async function eraseEntries(place: PersonPlace): Promise<boolean> {
  const { db, clinicId } = place;
  const some = (condition: ReturnType<typeof isNull>) =>
    db
      .select({ id: diaryEntry.id })
      .from(diaryEntry)
      .where(and(own(place), condition))
      .limit(atOnce);
  const found = await db.batch([some(isNull(diaryEntry.deletedAt)), some(isNotNull(diaryEntry.deletedAt))]);
  const ids = found.flat().map(({ id }) => id);
  if (ids.length === 0) return true;
  const of = (table: typeof diaryComment | typeof diaryRead | typeof diaryTag | typeof diaryUnread) =>
    db.delete(table).where(and(eq(table.clinicId, clinicId), isAmong(table.entryId, ids)));
  await db.batch([
    of(diaryComment),
    of(diaryRead),
    of(diaryTag),
    of(diaryUnread),
    db.delete(diaryEntry).where(and(own(place), isAmong(diaryEntry.id, ids))),
  ]);
  return found.every((rows) => rows.length < atOnce);
}
