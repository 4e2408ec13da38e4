import type { Statement } from "~/db/statement";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { copyRoomsOf } from "./news.repo.server";

/** Statements that write anew what a patient's care links copy of their rooms. */
export function settleRoomCopies(
  { db }: Pick<ClinicCtx, "db" | "now">,
  { clinicId, patientId }: { clinicId: string; patientId: string },
): Statement[] {
  return [copyRoomsOf(db, { clinicId }, patientId)];
}
