import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isOneOf } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { payer } from "./payer.table";

export type PayerRow = typeof payer.$inferSelect;

/** Who pays a psychologist for these patients. */
export function selectPayers(db: ClinicDb, { clinicId }: Scope, psychologistId: string, patientIds: readonly string[]) {
  return db
    .select()
    .from(payer)
    .where(
      and(eq(payer.clinicId, clinicId), isOneOf(payer.patientId, patientIds), eq(payer.psychologistId, psychologistId)),
    );
}

/** Statement that keeps it, over what was kept; the event of the same version lets only one such through. */
export function upsertPayer(db: ClinicDb, row: PayerRow): Statement {
  const { clinicId: _, patientId: __, psychologistId: ___, ...changed } = row;
  return db
    .insert(payer)
    .values(row)
    .onConflictDoUpdate({ target: [payer.clinicId, payer.patientId, payer.psychologistId], set: changed });
}
