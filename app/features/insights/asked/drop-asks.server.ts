import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { deleteAsksAbout, deleteAsksOf } from "./model-ask.repo.server";

type Where = { clinicId: string; patientId: string };

/** Takes away what a model made, for whoever asked, of an entry that was deleted, changed or made private. */
export async function dropAsksOfEntry(ctx: ClinicCtx<SystemActor>, { clinicId, patientId }: Where, entryId: string) {
  await deleteAsksOf(ctx.db, { clinicId }, patientId, entryId);
}

/** Takes away all that was asked about a patient who no longer agrees. */
export async function dropAsksAbout(ctx: ClinicCtx<SystemActor>, { clinicId, patientId }: Where) {
  await deleteAsksAbout(ctx.db, { clinicId }, patientId);
}
