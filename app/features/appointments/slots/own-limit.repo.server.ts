import { and, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { selectBookedByOwn } from "../booking/appointment.repo.server";
import { appointment } from "../booking/appointment.table";

/** Sessions ahead that a patient has booked by themselves, at most: nobody takes a psychologist's whole week from the others. */
const mostOwnAhead = 6;

/**
 * Statement that lets a booking stand only if it is not one too many of those a patient has made by themselves; what the psychologist
 * booked for them does not count. It comes after the booking in its batch, counts it with the others, and where they are too many undoes
 * all of it: a session without a status violates `appointment.status`, which who commits says the meaning of (`onConflict`).
 * @param now ms: which lie ahead
 */
export function keepFewAhead(
  db: ClinicDb,
  scope: Scope,
  booked: { id: string; patientId: string },
  now: number,
): Statement {
  const own = selectBookedByOwn(db, scope, booked.patientId, now, mostOwnAhead + 1);
  return db
    .update(appointment)
    .set({ status: sql`null` })
    .where(
      and(
        eq(appointment.clinicId, scope.clinicId),
        eq(appointment.id, booked.id),
        sql`(select count(*) from ${own}) > ${mostOwnAhead}`,
      ),
    );
}
