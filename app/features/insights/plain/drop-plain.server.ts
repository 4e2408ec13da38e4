import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { deleteDocumentAsks } from "../asked/model-ask.repo.server";
import { deletePlain, deletePlainOf } from "./plain-version.repo.server";

/** Takes away drafts and plain words of a patient's documents, or of one of them. */
export async function dropPlain(
  { db }: ClinicCtx<SystemActor>,
  { documentId, ...of }: { clinicId: string; patientId: string; documentId?: string },
): Promise<void> {
  await deleteDocumentAsks(db, of, of.patientId, documentId);
  await db.batch(documentId === undefined ? deletePlainOf(db, of, of.patientId) : deletePlain(db, of, documentId));
}
