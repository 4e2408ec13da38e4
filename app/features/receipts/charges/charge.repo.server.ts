import { and, eq, sql } from "drizzle-orm";
import { insertMany } from "~/db/many-rows";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { Charge } from "./charge";
import { sessionSays } from "./charge.policy";
import { charge } from "./charge.table";

export type ChargeRow = typeof charge.$inferSelect;

/** A charge of the clinic, whoever asks. */
export function selectCharge(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select()
    .from(charge)
    .where(and(eq(charge.clinicId, clinicId), eq(charge.id, id)))
    .limit(1);
}

/** All charges of a session: twelve at most. */
export function selectOfSession(db: ClinicDb, { clinicId }: Scope, appointmentId: string) {
  return db
    .select()
    .from(charge)
    .where(
      and(
        sql`appointment_id is not null`, // as the partial index says it
        eq(charge.clinicId, clinicId),
        eq(charge.appointmentId, appointmentId),
      ),
    );
}

/** Statements that write new charges. */
export function insertCharges(db: ClinicDb, rows: readonly (typeof charge.$inferInsert)[]): Statement[] {
  return insertMany(db, charge, rows);
}

/** What changes of a charge; what is left out stays. */
export type ChargeChanges = Partial<
  Pick<
    ChargeRow,
    | "status"
    | "kind"
    | "amountCents"
    | "sessionCents"
    | "seenCents"
    | "isByHand"
    | "paidOn"
    | "method"
    | "remindedAt"
    | "declaredAt"
  >
>;

/** Statement that changes a charge; it touches nothing when the version read is no longer the one there (its event then fails). */
export function updateCharge(
  db: ClinicDb,
  { clinicId }: Scope,
  { id, version }: Pick<ChargeRow, "id" | "version">,
  changes: ChargeChanges,
  now: number,
): Statement {
  return db
    .update(charge)
    .set({ ...changes, version: version + 1, updatedAt: now })
    .where(and(eq(charge.clinicId, clinicId), eq(charge.id, id), eq(charge.version, version)));
}

/** A row as pages show it. */
export function shownCharge(row: ChargeRow): Charge {
  const { id, patientId, psychologistId, appointmentId, kind, status, day, amountCents } = row;
  const { paidOn, method, remindedAt, declaredAt, version } = row;
  return {
    ...{ id, patientId, psychologistId, appointmentId, kind, status, day, amountCents },
    ...{ sessionSaysCents: sessionSays(row), paidOn, method, remindedAt, declaredAt, version },
  };
}
