import { and, asc, eq, gte, lt, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { appointment } from "../booking/appointment.table";
import { participantsIn } from "../booking/participants";
import { appointmentSeries } from "./appointment-series.table";

export type SeriesRow = typeof appointmentSeries.$inferSelect;

/** Statement that writes a new series. */
export function insertSeries(db: ClinicDb, row: typeof appointmentSeries.$inferInsert): Statement {
  return db.insert(appointmentSeries).values(row);
}

/** A series of the clinic. */
export async function findSeries(db: ClinicDb, { clinicId }: Scope, id: string): Promise<SeriesRow | undefined> {
  const [row] = await db
    .select()
    .from(appointmentSeries)
    .where(and(eq(appointmentSeries.clinicId, clinicId), eq(appointmentSeries.id, id)));
  return row;
}

/** Statement that changes a series which is still at this version. */
export function updateSeries(
  db: ClinicDb,
  { clinicId, id, version }: Pick<SeriesRow, "clinicId" | "id" | "version">,
  to: Partial<Pick<SeriesRow, "until" | "endedAt" | "madeUntil">> & { updatedAt: number },
): Statement {
  return db
    .update(appointmentSeries)
    .set({ ...to, version: version + 1 })
    .where(
      and(
        eq(appointmentSeries.clinicId, clinicId),
        eq(appointmentSeries.id, id),
        eq(appointmentSeries.version, version),
      ),
    );
}

/** Series of a shard that go on and are not made far enough ahead. @param madeBefore YYYY-MM-DD */
export function listBehind(db: ClinicDb, madeBefore: string, limit: number): Promise<SeriesRow[]> {
  return db
    .select()
    .from(appointmentSeries)
    .where(and(sql`ended_at is null and count is null and until is null`, lt(appointmentSeries.madeUntil, madeBefore)))
    .orderBy(asc(appointmentSeries.madeUntil), asc(appointmentSeries.id))
    .limit(limit);
}

/** Sessions of a series from one of its days (YYYY-MM-DD) on, whatever became of them, in the rule's order. */
export async function listOfSeries(db: ClinicDb, { clinicId }: Scope, seriesId: string, from: string) {
  const rows = await db
    .select({
      id: appointment.id,
      occurrence: sql<string>`${appointment.occurrence}`.as("occurrence"),
      startAt: appointment.startAt,
      endAt: appointment.endAt,
      type: appointment.type,
      status: appointment.status,
      psychologistId: appointment.psychologistId,
      patients: sql`${appointment.participants}`.mapWith((json) => participantsIn(String(json))).as("patients"),
      seriesId: appointment.seriesId,
      icsSequence: appointment.icsSequence,
      updatedAt: appointment.updatedAt,
      version: appointment.version,
    })
    .from(appointment)
    .where(
      and(
        sql`series_id is not null`, // as the partial index says it
        eq(appointment.clinicId, clinicId),
        eq(appointment.seriesId, seriesId),
        gte(appointment.occurrence, from),
      ),
    )
    .orderBy(asc(appointment.occurrence))
    .limit(mostOfSeries);
  return rows;
}

/** More than a series ever has from one of its days on: two years of weeks, or what goes on half a year ahead. */
const mostOfSeries = 200;

export type SeriesSession = Awaited<ReturnType<typeof listOfSeries>>[number];
