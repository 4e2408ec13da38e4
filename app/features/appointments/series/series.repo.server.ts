import { and, asc, eq, gt, gte, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { awaitedStatuses } from "../appointment";
import { selectOfSeries, type AppointmentRow } from "../booking/appointment.repo.server";
import { appointment } from "../booking/appointment.table";
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
  to: Partial<Pick<SeriesRow, "until" | "endedAt" | "madeUntil" | "lookAgainAt">> & { updatedAt: number },
): Statement {
  return db
    .update(appointmentSeries)
    .set({ ...to, version: version + 1 })
    .where(isStill({ clinicId, id, version }));
}

const isStill = ({ clinicId, id, version }: Pick<SeriesRow, "clinicId" | "id" | "version">) =>
  and(eq(appointmentSeries.clinicId, clinicId), eq(appointmentSeries.id, id), eq(appointmentSeries.version, version));

/**
 * Statement that has a series which waits wait on. Nothing happens to it by that, so its version, which each event raises, stays: who ends
 * it in this moment is not in its way.
 */
export function holdOn(
  db: ClinicDb,
  series: Pick<SeriesRow, "clinicId" | "id" | "version">,
  lookAgainAt: number,
): Statement {
  return db.update(appointmentSeries).set({ lookAgainAt }).where(isStill(series));
}

/** Series of a shard that go on, need not wait now (ms), and are not made far enough ahead. @param madeBefore YYYY-MM-DD */
export function listBehind(db: ClinicDb, madeBefore: string, now: number, limit: number): Promise<SeriesRow[]> {
  return db
    .select()
    .from(appointmentSeries)
    .where(
      and(
        sql`ended_at is null and count is null and until is null`,
        lt(appointmentSeries.madeUntil, madeBefore),
        or(isNull(appointmentSeries.lookAgainAt), lte(appointmentSeries.lookAgainAt, now)),
      ),
    )
    .orderBy(asc(appointmentSeries.madeUntil), asc(appointmentSeries.id))
    .limit(limit);
}

/** The first day (YYYY-MM-DD) of a series, in the rule's order and from one of its days on, whose session waits to take place; at whatever hour (ms). */
export async function findFirstAhead(
  db: ClinicDb,
  { clinicId }: Scope,
  { seriesId, from }: { seriesId: string; from: string },
  now: number,
): Promise<string | null> {
  const [row] = await db
    .select({ occurrence: appointment.occurrence })
    .from(appointment)
    .where(
      and(
        sql`series_id is not null`, // as the partial index says it
        eq(appointment.clinicId, clinicId),
        eq(appointment.seriesId, seriesId),
        gte(appointment.occurrence, from),
        isAmong(appointment.status, awaitedStatuses),
        gt(appointment.startAt, now),
      ),
    )
    .orderBy(asc(appointment.occurrence))
    .limit(1);
  return row?.occurrence ?? null;
}

/** More than a series ever has from one of its days on: two years of weeks, or what goes on half a year ahead. */
const mostOfSeries = 200;

/** Sessions of a series from one of its days (YYYY-MM-DD) on, whatever became of them, in the rule's order. */
export async function listOfSeries(
  db: ClinicDb,
  scope: Scope,
  seriesId: string,
  from: string,
): Promise<AppointmentRow[]> {
  return selectOfSeries(db, scope, seriesId, from, mostOfSeries);
}

/** Statement that makes sessions those of the series that follows, under their days (YYYY-MM-DD) there. */
export function passOn(
  db: ClinicDb,
  { clinicId }: Scope,
  seriesId: string,
  fates: readonly { id: string; occurrence: string }[],
): Statement {
  const days = JSON.stringify(fates.map(({ id, occurrence }) => [id, occurrence]));
  return db
    .update(appointment)
    .set({
      seriesId,
      occurrence: sql`(select o.value ->> 1 from json_each(${days}) o where o.value ->> 0 = ${appointment.id})`,
    })
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        sql`${appointment.id} in (select o.value ->> 0 from json_each(${days}) o)`,
      ),
    );
}
