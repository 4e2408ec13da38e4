import { and, between, desc, eq, gte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type OrPlaces, type Places } from "~/db/kept";
import { insertMany } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { OwnScope } from "../regimen/regimen.repo.server";
import { regimenMark } from "./regimen-mark.table";

export type MarkRow = typeof regimenMark.$inferSelect;

const own = ({ clinicId, patientId }: OrPlaces<OwnScope>) =>
  and(eq(regimenMark.clinicId, clinicId), eq(regimenMark.patientId, patientId));

/** Marks of a day, or of one and the night before, that a page shows at most. */
const mostOfDay = 400;

/** Query for what was said of the hours of a day (YYYY-MM-DD, the patient's). */
export function selectMarksOfDay(db: ClinicDb, scope: OwnScope, day: string) {
  return db
    .select()
    .from(regimenMark)
    .where(and(own(scope), between(regimenMark.slot, day, `${day}~`)))
    .orderBy(regimenMark.slot)
    .limit(mostOfDay);
}

/** The same of a day and of what came since an hour (YYYY-MM-DDTHH:MM) of the day before. */
export function selectMarksFrom(db: ClinicDb, scope: OwnScope, from: string, day: string) {
  return db
    .select()
    .from(regimenMark)
    .where(and(own(scope), between(regimenMark.slot, from, `${day}~`)))
    .orderBy(regimenMark.slot)
    .limit(mostOfDay);
}

/** Query for what was said of the hours between two, without why: for the home, which asks at each visit. */
export const selectSaidBetween = kept((db: ClinicDb, place: Places<keyof OwnScope | "from" | "to">) => {
  const { regimenId, slot, state, markedAt } = regimenMark;
  return db
    .select({ regimenId, slot, state, markedAt })
    .from(regimenMark)
    .where(and(own(place), between(slot, place.from, place.to)))
    .limit(mostOfDay);
});

/** Query for what was said of one hour. */
export function selectMark(db: ClinicDb, scope: OwnScope, regimenId: string, slot: string) {
  return db
    .select({ state: regimenMark.state })
    .from(regimenMark)
    .where(and(own(scope), eq(regimenMark.regimenId, regimenId), eq(regimenMark.slot, slot)))
    .limit(1);
}

/** Query for one time that something was needed, by what its slot ends with: its minute is another when it is said again later. */
export function selectNeeded(db: ClinicDb, scope: OwnScope, regimenId: string, tail: string) {
  return db
    .select({ slot: regimenMark.slot })
    .from(regimenMark)
    .where(and(own(scope), eq(regimenMark.regimenId, regimenId), sql`substr(${regimenMark.slot}, 18) = ${tail}`))
    .limit(1);
}

/** Query for what was said of one thing since a day (YYYY-MM-DD), the newest first. */
export function selectMarksSince(db: ClinicDb, scope: OwnScope, regimenId: string, since: string, limit: number) {
  return db
    .select()
    .from(regimenMark)
    .where(and(own(scope), eq(regimenMark.regimenId, regimenId), gte(regimenMark.slot, since)))
    .orderBy(desc(regimenMark.slot))
    .limit(limit);
}

/** Query for what was said of every hour of a patient's from a day (YYYY-MM-DD) on, without why and when. */
export function selectSaid(db: ClinicDb, scope: OwnScope, since: string, limit: number) {
  const { regimenId, slot, state } = regimenMark;
  return db
    .select({ regimenId, slot, state })
    .from(regimenMark)
    .where(and(own(scope), gte(slot, since)))
    .orderBy(desc(slot))
    .limit(limit);
}

/** Statement that says something of an hour; what was said later stays. */
export function upsertMark(db: ClinicDb, row: MarkRow): Statement {
  const { state, reasonSealed, markedAt } = row;
  return db
    .insert(regimenMark)
    .values(row)
    .onConflictDoUpdate({
      target: [regimenMark.clinicId, regimenMark.regimenId, regimenMark.slot],
      set: { state, reasonSealed, markedAt },
      setWhere: sql`marked_at <= ${markedAt}`,
    });
}

/** Statements that say something of hours of which nothing is said yet, or was taken back before. */
export function insertMarks(db: ClinicDb, rows: readonly MarkRow[]): Statement[] {
  const { clinicId, regimenId, slot } = regimenMark;
  const set = { state: sql`excluded.state`, reasonSealed: null, markedAt: sql`excluded.marked_at` };
  const setWhere = sql`state = 'open' and marked_at <= excluded.marked_at`;
  return insertMany(db, regimenMark, rows, (insert) =>
    insert.onConflictDoUpdate({ target: [clinicId, regimenId, slot], set, setWhere }),
  );
}

/** Statement that takes back, until an instant (ms), one time that something was needed: no older word can name its slot. */
export function deleteMark(
  db: ClinicDb,
  scope: OwnScope,
  { regimenId, slot, markedAt }: Omit<MarkRow, "clinicId" | "patientId" | "state" | "reasonSealed">,
): Statement {
  return db
    .delete(regimenMark)
    .where(
      and(own(scope), eq(regimenMark.regimenId, regimenId), eq(regimenMark.slot, slot), sql`marked_at <= ${markedAt}`),
    );
}
