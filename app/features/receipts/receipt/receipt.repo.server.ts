import { and, eq, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isOneOf } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { receipt } from "./receipt.table";

const standing = sql`cancelled_at is null`; // as the partial index says it

/** The receipt of a charge that was not cancelled: one at most. */
export function selectStandingReceipt(db: ClinicDb, { clinicId }: Scope, chargeId: string) {
  return db
    .select({ id: receipt.id, number: receipt.number })
    .from(receipt)
    .where(and(standing, eq(receipt.clinicId, clinicId), eq(receipt.chargeId, chargeId)))
    .limit(1);
}

/** The receipts of these charges that were not cancelled. */
export function selectStandingReceipts(db: ClinicDb, { clinicId }: Scope, chargeIds: readonly string[]) {
  return db
    .select({ id: receipt.id, number: receipt.number, chargeId: receipt.chargeId })
    .from(receipt)
    .where(and(standing, eq(receipt.clinicId, clinicId), isOneOf(receipt.chargeId, chargeIds)));
}

/** A receipt of the clinic, whoever asks. */
export function selectReceipt(db: ClinicDb, { clinicId }: Scope, id: string) {
  return db
    .select()
    .from(receipt)
    .where(and(eq(receipt.clinicId, clinicId), eq(receipt.id, id)))
    .limit(1);
}

/** Statement that writes a receipt under the psychologist's next number: taken and used in one step. */
export function insertReceipt(db: ClinicDb, row: Omit<typeof receipt.$inferInsert, "number">): Statement {
  const next = sql<number>`(select coalesce(max(number), 0) + 1 from receipt where clinic_id = ${row.clinicId} and psychologist_id = ${row.psychologistId})`;
  return db.insert(receipt).values({ ...row, number: next });
}

/** Statement that cancels a receipt; one that is cancelled stays as it is. */
export function cancelReceiptRow(db: ClinicDb, { clinicId }: Scope, id: string, now: number): Statement {
  return db
    .update(receipt)
    .set({ cancelledAt: now })
    .where(and(eq(receipt.clinicId, clinicId), eq(receipt.id, id), standing));
}
