import { and, desc, eq, gte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type OrPlaces, type Places } from "~/db/kept";
import { isOneOf } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { Keyset } from "~/lib/page";
import { exerciseCodes } from "../exercise/exercise";
import { hasHelped, meanGain, practiceDone, practiceTally } from "./practice-done.table";
import type { PracticeDone } from "./practice";

/** Whose: begins every `where`. */
export type OwnScope = Scope & { patientId: string };
type DoneRow = typeof practiceDone.$inferSelect;

const own = ({ clinicId, patientId }: OwnScope) =>
  and(eq(practiceDone.clinicId, clinicId), eq(practiceDone.patientId, patientId));

const ofTally = ({ clinicId, patientId }: OrPlaces<OwnScope>) =>
  and(eq(practiceTally.clinicId, clinicId), eq(practiceTally.patientId, patientId));

/** Query for one of a patient's. */
export function selectDone(db: ClinicDb, scope: OwnScope, id: string) {
  return db
    .select()
    .from(practiceDone)
    .where(and(own(scope), eq(practiceDone.id, id)))
    .limit(1);
}

/** Query for a page of a patient's, the newest first. */
export function selectHistory(
  db: ClinicDb,
  scope: OwnScope,
  { after, limit }: { after: Keyset | null; limit: number },
) {
  const beyond = after && sql`(${practiceDone.doneAt}, ${practiceDone.id}) < (${after.at}, ${after.id})`;
  return db
    .select()
    .from(practiceDone)
    .where(and(own(scope), beyond ?? undefined))
    .orderBy(desc(practiceDone.doneAt), desc(practiceDone.id))
    .limit(limit);
}

/** Query for what was practised from an instant (ms) on, to be carried to another place. */
export function selectToCarry(db: ClinicDb, scope: OwnScope, since: number, limit: number) {
  return db
    .select()
    .from(practiceDone)
    .where(and(own(scope), gte(practiceDone.doneAt, since)))
    .orderBy(practiceDone.doneAt, practiceDone.id)
    .limit(limit);
}

/** Query for which of these are in a place. */
export function selectArrived(db: ClinicDb, scope: OwnScope, ids: readonly string[]) {
  return db
    .select({ id: practiceDone.id })
    .from(practiceDone)
    .where(and(eq(practiceDone.clinicId, scope.clinicId), isOneOf(practiceDone.id, ids)));
}

/** How much was practised from an instant (ms) on. */
export function countDone(db: ClinicDb, scope: OwnScope, since: number): Promise<number> {
  return db.$count(practiceDone, and(own(scope), gte(practiceDone.doneAt, since)));
}

/** Query for what each exercise has come to: a row an exercise. */
export function selectTallies(db: ClinicDb, scope: OwnScope) {
  return db.select().from(practiceTally).where(ofTally(scope)).limit(exerciseCodes.length);
}

/** Query for the exercises that helped somebody most, so many at most: no others are read. */
export const selectHelped = kept((db: ClinicDb, place: Places<keyof OwnScope | "limit">) => {
  const { exercise, times, toldTimes, gain, isFavourite } = practiceTally;
  return db
    .select({ exercise, times, toldTimes, gain, isFavourite })
    .from(practiceTally)
    .where(and(ofTally(place), hasHelped))
    .orderBy(desc(meanGain))
    .limit(place.limit);
});

const tallyKey = [practiceTally.clinicId, practiceTally.patientId, practiceTally.exercise];
const empty = { times: 0, toldTimes: 0, gain: 0, isFavourite: false };

/** Statements that keep what was practised, and count it. */
export function insertDone(db: ClinicDb, row: DoneRow): Statement[] {
  const { clinicId, patientId, exercise, before, after } = row;
  const isTold = before !== null && after !== null;
  const [told, gain] = isTold ? [1, after - before] : [0, 0];
  const tally = db
    .insert(practiceTally)
    .values({ ...empty, clinicId, patientId, exercise, times: 1, toldTimes: told, gain })
    .onConflictDoUpdate({
      target: tallyKey,
      set: { times: sql`times + 1`, toldTimes: sql`told_times + ${told}`, gain: sql`gain + ${gain}` },
    });
  return [db.insert(practiceDone).values(row), tally];
}

/** Statement that makes an exercise a favourite, or none any more. */
export function setFavourite(
  db: ClinicDb,
  { clinicId, patientId }: OwnScope,
  exercise: PracticeDone["exercise"],
  isFavourite: boolean,
): Statement {
  return db
    .insert(practiceTally)
    .values({ ...empty, clinicId, patientId, exercise, isFavourite })
    .onConflictDoUpdate({ target: tallyKey, set: { isFavourite } });
}

/** Statements that take something practised away, and out of what its exercise has come to: done twice it is taken once. */
export function removeDone(db: ClinicDb, scope: OwnScope, { id, exercise, before, after }: DoneRow): Statement[] {
  const isTold = before !== null && after !== null;
  const [told, gain] = isTold ? [1, after - before] : [0, 0];
  const there = sql`exists (select 1 from ${practiceDone} where ${own(scope)} and ${practiceDone.id} = ${id})`;
  const tally = db
    .update(practiceTally)
    .set({ times: sql`times - 1`, toldTimes: sql`told_times - ${told}`, gain: sql`gain - ${gain}` })
    .where(and(ofTally(scope), eq(practiceTally.exercise, exercise), there));
  return [tally, db.delete(practiceDone).where(and(own(scope), eq(practiceDone.id, id)))];
}

/** Statements that take all that was practised away; favourites stay. */
export function removeAllDone(db: ClinicDb, scope: OwnScope): Statement[] {
  return [
    db.delete(practiceDone).where(own(scope)),
    db.update(practiceTally).set({ times: 0, toldTimes: 0, gain: 0 }).where(ofTally(scope)),
  ];
}
