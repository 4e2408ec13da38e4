import { sql } from "drizzle-orm";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx, Scope } from "~/features/kernel/ctx";
import { availability } from "../availability/availability.table";
import { appointmentSeries } from "../series/appointment-series.table";
import type { Place } from "../appointment";
import { appointment } from "./appointment.table";

/**
 * Gives what names a place of the clinic its address of today: sessions ahead (their calendars see a change), series and what psychologists
 * say of themselves. What is over keeps the address it was at. Harmless twice.
 */
export async function settlePlaces(
  { db, now }: ClinicCtx<SystemActor>,
  { clinicId }: Scope,
  places: readonly Place[],
): Promise<void> {
  for (const { name, address } of places) {
    const stale = sql`json_extract(place, '$.name') = ${name} and json_extract(place, '$.address') <> ${address}`;
    const place = sql`json_set(place, '$.address', ${address})`;
    const said = sql`json_extract(settings, '$.place.name') = ${name} and json_extract(settings, '$.place.address') <> ${address}`;
    await db.batch([
      db
        .update(appointment)
        .set({ place, icsSequence: sql`${appointment.icsSequence} + 1`, updatedAt: now() })
        .where(sql`clinic_id = ${clinicId} and start_at > ${now()} and status <> 'cancelled' and ${stale}`),
      db
        .update(appointmentSeries)
        .set({ place })
        .where(sql`clinic_id = ${clinicId} and ended_at is null and ${stale}`),
      db
        .update(availability)
        .set({ settings: sql`json_set(settings, '$.place.address', ${address})` })
        .where(sql`clinic_id = ${clinicId} and ${said}`),
    ]);
  }
}
