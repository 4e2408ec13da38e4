import { and, eq } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type Places } from "~/db/kept";
import type { Statement } from "~/db/statement";
import type { MeasureScope } from "../answer/answer.repo.server";
import { scaleDraft } from "./scale-draft.table";

export type DraftRow = typeof scaleDraft.$inferSelect;

const draftOf = ({ clinicId, patientId }: MeasureScope, code: string) =>
  and(eq(scaleDraft.clinicId, clinicId), eq(scaleDraft.patientId, patientId), eq(scaleDraft.code, code));

/** Query for what a patient has answered so far of one sheet. */
export function selectDraft(db: ClinicDb, scope: MeasureScope, code: string) {
  return db.select().from(scaleDraft).where(draftOf(scope, code)).limit(1);
}

/** Query for which sheets a patient has begun. */
export const selectBegun = kept((db: ClinicDb, { clinicId, patientId }: Places<keyof MeasureScope>) =>
  db
    .select({ code: scaleDraft.code, updatedAt: scaleDraft.updatedAt })
    .from(scaleDraft)
    .where(and(eq(scaleDraft.clinicId, clinicId), eq(scaleDraft.patientId, patientId)))
    .limit(100),
);

/** Statement that keeps what was answered so far. The key that it will be handed in with stays, unless other words are asked by now. */
export function putDraft(db: ClinicDb, row: DraftRow): Statement {
  const { sheetVersion, key, valuesSealed, updatedAt } = row;
  return db
    .insert(scaleDraft)
    .values(row)
    .onConflictDoUpdate({
      target: [scaleDraft.clinicId, scaleDraft.patientId, scaleDraft.code],
      set: { sheetVersion, key, valuesSealed, updatedAt },
    });
}

/** Statement that forgets it. */
export function deleteDraft(db: ClinicDb, scope: MeasureScope, code: string): Statement {
  return db.delete(scaleDraft).where(draftOf(scope, code));
}
