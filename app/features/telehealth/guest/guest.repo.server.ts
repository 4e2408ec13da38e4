import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Scope } from "~/features/kernel/ctx";
import { telehealthGuest } from "./telehealth-guest.table";

const ofSession = ({ clinicId }: Scope, appointmentId: string) =>
  and(eq(telehealthGuest.clinicId, clinicId), eq(telehealthGuest.appointmentId, appointmentId));

/** Who is invited to a session; one row at most. */
export function selectGuest(db: ClinicDb, scope: Scope, appointmentId: string) {
  return db.select().from(telehealthGuest).where(ofSession(scope, appointmentId));
}

type NewGuest = typeof telehealthGuest.$inferInsert;

/** Invites somebody; whoever was invited before is not any more. */
export function upsertGuest(db: ClinicDb, guest: NewGuest) {
  const { clinicId, appointmentId, ...what } = guest;
  return db
    .insert(telehealthGuest)
    .values({ clinicId, appointmentId, ...what })
    .onConflictDoUpdate({ target: [telehealthGuest.clinicId, telehealthGuest.appointmentId], set: what });
}

/** Nobody is invited any more. */
export function deleteGuest(db: ClinicDb, scope: Scope, appointmentId: string) {
  return db.delete(telehealthGuest).where(ofSession(scope, appointmentId));
}
