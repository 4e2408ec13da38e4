import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import { pixByMail } from "./pix-by-mail.table";

const of = ({ clinicId }: Scope, patientId: string) =>
  and(eq(pixByMail.clinicId, clinicId), eq(pixByMail.patientId, patientId));

/** Since when a patient wants the code by e-mail; no row: they do not. */
export function selectPixByMail(db: ClinicDb, scope: Scope, patientId: string) {
  return db.select({ wantedAt: pixByMail.wantedAt }).from(pixByMail).where(of(scope, patientId)).limit(1);
}

/** Statement that notes the wish; one that stands keeps its day. */
export function insertPixByMail(db: ClinicDb, row: typeof pixByMail.$inferInsert): Statement {
  return db.insert(pixByMail).values(row).onConflictDoNothing();
}

export function deletePixByMail(db: ClinicDb, scope: Scope, patientId: string): Statement {
  return db.delete(pixByMail).where(of(scope, patientId));
}
