import { answerHandover } from "~/features/care/handover/decide-handover.server";
import { beginCare } from "~/features/care/handover/begin-care.server";
import { asAdmin } from "./callers";
import type { Person, World } from "./world";

/** An admin puts somebody into a psychologist's care, and a patient who is asked says yes. */
export async function careWithYes(
  world: World,
  admin: Person<"admin">,
  patient: Person<"patient">,
  psychologist: Person<"psychologist">,
): Promise<void> {
  const pair = { patientId: patient.memberId, psychologistId: psychologist.memberId };
  const { id, waits } = await beginCare(asAdmin(world, admin), pair);
  if (waits) await answerHandover(patient.ctx, { id, yes: true });
}
