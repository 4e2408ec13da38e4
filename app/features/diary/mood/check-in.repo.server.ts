import { and, desc, eq, gte, like, lte } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import type { Statement } from "~/db/statement";
import { checkIn } from "./check-in.table";
import type { CheckIn } from "../entry/entry";
import type { DiaryScope } from "../entry/entry.repo.server";

const columns = {
  id: checkIn.id,
  mood: checkIn.mood,
  energy: checkIn.energy,
  anxiety: checkIn.anxiety,
  sleep: checkIn.sleep,
  emotionsSealed: checkIn.emotionsSealed,
  occurredAt: checkIn.occurredAt,
  createdAt: checkIn.createdAt,
};

/** A check-in as the database holds it. */
type SealedCheckIn = Omit<CheckIn, "emotions"> & { emotionsSealed: string | null };

/** Statement that adds a check-in. */
export function insertCheckIn(db: ClinicDb, scope: DiaryScope, row: SealedCheckIn & { wallClock: string }): Statement {
  return db.insert(checkIn).values({ ...scope, ...row });
}

/** A check-in of the patient's by id. */
export async function findCheckIn(
  db: ClinicDb,
  { clinicId, patientId }: DiaryScope,
  id: string,
): Promise<SealedCheckIn | undefined> {
  return db
    .select(columns)
    .from(checkIn)
    .where(and(eq(checkIn.clinicId, clinicId), eq(checkIn.patientId, patientId), eq(checkIn.id, id)))
    .get();
}

/** When a check-in of the patient's was made, and which moment it is about. */
export async function findWhen(db: ClinicDb, { clinicId, patientId }: DiaryScope, id: string) {
  return db
    .select({ createdAt: checkIn.createdAt, occurredAt: checkIn.occurredAt, wallClock: checkIn.wallClock })
    .from(checkIn)
    .where(and(eq(checkIn.clinicId, clinicId), eq(checkIn.patientId, patientId), eq(checkIn.id, id)))
    .get();
}

/** Statement that takes a patient's check-in away. */
export function removeCheckIn(db: ClinicDb, { clinicId, patientId }: DiaryScope, id: string): Statement {
  return db
    .delete(checkIn)
    .where(and(eq(checkIn.clinicId, clinicId), eq(checkIn.patientId, patientId), eq(checkIn.id, id)));
}

/** The newest check-in of a patient. */
export const selectLastCheckIn = kept((db: ClinicDb, { clinicId, patientId }: Places<keyof DiaryScope>) =>
  db
    .select(columns)
    .from(checkIn)
    .where(and(eq(checkIn.clinicId, clinicId), eq(checkIn.patientId, patientId)))
    .orderBy(desc(checkIn.occurredAt), desc(checkIn.id))
    .limit(1),
);

/** A day holds no more of them on a page. */
const mostOfDay = 50;

/** The check-ins of a day (YYYY-MM-DD) as the patient's clock showed it, the newest first; `from`, `until`: instants (ms) that it lies between. */
export function selectCheckInsOfDay(
  db: ClinicDb,
  { clinicId, patientId }: DiaryScope,
  { day, from, until }: { day: string; from: number; until: number },
) {
  return db
    .select(columns)
    .from(checkIn)
    .where(
      and(
        eq(checkIn.clinicId, clinicId),
        eq(checkIn.patientId, patientId),
        gte(checkIn.occurredAt, from),
        lte(checkIn.occurredAt, until),
        like(checkIn.wallClock, `${day}T%`),
      ),
    )
    .orderBy(desc(checkIn.occurredAt), desc(checkIn.id))
    .limit(mostOfDay);
}
