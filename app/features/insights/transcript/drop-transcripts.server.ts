import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { deleteGone, deleteUnseen, selectTranscripts } from "./transcript.repo.server";

type OfEntry = { clinicId: string; patientId: string; entryId: string };

/** Takes away what was heard in sounds that are gone, or of an entry that is deleted or private now. */
export async function dropTranscripts({ db }: ClinicCtx<SystemActor>, of: OfEntry): Promise<void> {
  await deleteGone(db, of);
}

/** Takes away what a patient who agrees no more has not seen; what they were given is theirs. */
export async function dropUnseen({ db }: ClinicCtx<SystemActor>, of: Omit<OfEntry, "entryId">): Promise<void> {
  await deleteUnseen(db, of);
}

/** Whether something heard in an entry waits for who cares for its patient; for jobs, which may come late. */
export async function isUnseen({ db }: ClinicCtx<SystemActor>, of: OfEntry): Promise<boolean> {
  return (await selectTranscripts(db, of)).some(({ status, seenAt }) => status === "ready" && seenAt === null);
}
