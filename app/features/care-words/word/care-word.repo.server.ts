import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type OrPlaces, type Places } from "~/db/kept";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { mostKept, mostWaiting } from "./care-word";
import { careWord, isOnHome } from "./care-word.table";

/** Whose words: begins every `where`. */
export type WordScope = Scope & { patientId: string };
export type WordRow = typeof careWord.$inferSelect;

const own = ({ clinicId, patientId }: OrPlaces<WordScope>) =>
  and(eq(careWord.clinicId, clinicId), eq(careWord.patientId, patientId));

/** Query for one of a patient's. */
export function selectWord(db: ClinicDb, scope: WordScope, id: string) {
  return db
    .select()
    .from(careWord)
    .where(and(own(scope), eq(careWord.id, id)))
    .limit(1);
}

/** Query for what a patient keeps, in their order. */
export function selectKept(db: ClinicDb, scope: WordScope) {
  return db
    .select()
    .from(careWord)
    .where(and(own(scope), eq(careWord.state, "kept")))
    .orderBy(asc(careWord.place), asc(careWord.id))
    .limit(mostKept);
}

/** Of what a patient wants on their first page, the first ones. */
const mostOnHome = 5;

/** Query for those of them that the patient wants on their first page, which asks at each visit. */
export const selectOnHome = kept((db: ClinicDb, scope: Places<keyof WordScope>) =>
  db
    .select()
    .from(careWord)
    .where(and(own(scope), isOnHome))
    .orderBy(asc(careWord.place), asc(careWord.id))
    .limit(mostOnHome),
);

/** Query for what waits for a patient's yes, the oldest first. */
export function selectOffered(db: ClinicDb, scope: WordScope) {
  return db
    .select()
    .from(careWord)
    .where(and(own(scope), eq(careWord.state, "offered")))
    .orderBy(asc(careWord.place), asc(careWord.id))
    .limit(mostKept);
}

/** Query for what one psychologist gave that is there, the newest first. */
export function selectGiven(db: ClinicDb, scope: WordScope, givenBy: string) {
  return db
    .select()
    .from(careWord)
    .where(and(own(scope), eq(careWord.givenBy, givenBy)))
    .orderBy(desc(careWord.id))
    .limit(mostKept + mostWaiting);
}

const keptCount = ({ clinicId, patientId }: WordScope) =>
  sql`(select count(*) from care_word as o where o.clinic_id = ${clinicId} and o.patient_id = ${patientId} and o.state = 'kept')`;

/** Statement that adds words, while there are few: the state is refused else. */
export function insertWord(db: ClinicDb, row: WordRow): Statement {
  const waiting = sql`(select count(*) from care_word as o where o.clinic_id = ${row.clinicId}
    and o.patient_id = ${row.patientId} and o.state = 'offered' and o.given_by = ${row.givenBy})`;
  const state =
    row.state === "kept"
      ? sql`case when ${keptCount(row)} < ${mostKept} then 'kept' end`
      : sql`case when ${waiting} < ${mostWaiting} then 'offered' end`;
  return db.insert(careWord).values({ ...row, state });
}

type Changed = Partial<Pick<WordRow, "wordsSealed" | "onHome" | "place" | "updatedAt">>;

/** Statement that changes words that are still as they were read; `accept` makes them the patient's, while there are few. */
export function updateWord(db: ClinicDb, row: WordRow, { accept, ...changed }: Changed & { accept?: true }): Statement {
  const { clinicId, id, version } = row;
  const state = accept && { state: sql`case when ${keptCount(row)} < ${mostKept} then 'kept' end` };
  return db
    .update(careWord)
    .set({ ...changed, ...state, version: version + 1 })
    .where(and(eq(careWord.clinicId, clinicId), eq(careWord.id, id), eq(careWord.version, version)));
}

/** Statement that takes words away. */
export function deleteWord(db: ClinicDb, { clinicId, id }: Pick<WordRow, "clinicId" | "id">): Statement {
  return db.delete(careWord).where(and(eq(careWord.clinicId, clinicId), eq(careWord.id, id)));
}

/** Statement that puts what a patient keeps into an order; what is not named stays where it is. */
export function orderWords(db: ClinicDb, scope: WordScope, ids: readonly string[]): Statement {
  const all = JSON.stringify(ids);
  return db
    .update(careWord)
    .set({ place: sql`(select one.key from json_each(${all}) as one where one.value = ${careWord.id})` })
    .where(and(own(scope), sql`${careWord.id} in (select value from json_each(${all}))`));
}

/** Query for all that a patient keeps, to be carried to another place. */
export function selectWordsToCarry(db: ClinicDb, scope: WordScope) {
  return db
    .select()
    .from(careWord)
    .where(and(own(scope), eq(careWord.state, "kept")))
    .orderBy(asc(careWord.id))
    .limit(3 * mostKept);
}

/** Statement that writes words in their new place; what is there gives way only to a later state of itself. */
export function insertCarriedWord(db: ClinicDb, row: WordRow): Statement {
  const { wordsSealed, onHome, place, version, updatedAt } = row;
  return db
    .insert(careWord)
    .values(row)
    .onConflictDoUpdate({
      target: [careWord.clinicId, careWord.id],
      set: { wordsSealed, onHome, place, version, updatedAt },
      setWhere: sql`version < ${version}`,
    });
}

/** Statement that takes words away here, unless they were changed since they were read. */
export function removeCarriedWord(db: ClinicDb, { clinicId, id, version }: WordRow): Statement {
  return db
    .delete(careWord)
    .where(and(eq(careWord.clinicId, clinicId), eq(careWord.id, id), eq(careWord.version, version)));
}

/** How many words a patient keeps. */
export function countKept(db: ClinicDb, scope: WordScope): Promise<number> {
  return db.$count(careWord, and(own(scope), eq(careWord.state, "kept")));
}
