import { and, desc, eq, gte, isNotNull, isNull, like, lte } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { diaryEntry } from "../entry/diary-entry.table";
import type { DiaryScope } from "../entry/entry.repo.server";
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
    .select({ id: table.id, emotionsSealed: table.emotionsSealed })
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
  const open = (table: "diary_entry" | "check_in", rows: typeof entries) =>
    rows.map(({ id, emotionsSealed }) => emotionsInList(opened, { table, row: id }, emotionsSealed));
  return Promise.all([...open("diary_entry", entries), ...open("check_in", checkIns)]);
}
