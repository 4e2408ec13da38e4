import { and, desc, eq, gte, isNotNull, isNull, like, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { diaryEntry } from "../entry/diary-entry.table";
import { entryEmotionsInList } from "../entry/entry-seal.server";
import type { DiaryScope } from "../entry/entry.repo.server";
import { sealedText } from "../entry/entry-body.server";
import { checkIn } from "../mood/check-in.table";
import type { Emotions } from "./emotion";
import { emotionsInList } from "./emotion-seal.server";

/** Records of each kind that are opened at most. */
const most = 100;

type Span = {
  from: number;
  until: number;
  month: string;
  /** Whose eyes: of what is shared, no private entry is read. */
  set: "own" | "shared";
};

function selectNamed(
  db: ClinicDb,
  { clinicId, patientId }: DiaryScope,
  table: typeof diaryEntry | typeof checkIn,
  { from, until, month, set }: Span,
) {
  const standing =
    table === diaryEntry
      ? and(isNull(diaryEntry.deletedAt), set === "shared" ? eq(diaryEntry.isPrivate, false) : undefined)
      : undefined;
  return db
    .select({
      id: table.id,
      sealed: (table === diaryEntry ? sealedText : sql<string>`${table.emotionsSealed}`).as("sealed"),
    })
    .from(table)
    .where(
      and(
        eq(table.clinicId, clinicId),
        eq(table.patientId, patientId),
        standing,
        gte(table.occurredAt, from),
        lte(table.occurredAt, until),
        like(table.wallClock, `${month}-%`),
        isNotNull(table.emotionsSealed),
      ),
    )
    .orderBy(desc(table.occurredAt))
    .limit(most);
}

/** What a patient named in a month (YYYY-MM) of theirs, record by record, the newest first. @param span the month, with the instants around it */
export async function namedInMonth(
  db: ClinicDb,
  scope: DiaryScope,
  vault: () => Promise<Vault>,
  span: Span,
): Promise<Emotions[]> {
  const [entries, checkIns] = await db.batch([
    selectNamed(db, scope, diaryEntry, span),
    selectNamed(db, scope, checkIn, span),
  ]);
  if (entries.length + checkIns.length === 0) return [];
  const opened = await vault();
  return Promise.all([
    ...entries.map((row) => entryEmotionsInList(opened, row)),
    ...checkIns.map(({ id, sealed }) => emotionsInList(opened, { table: "check_in", row: id }, sealed)),
  ]);
}
