import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { openVault } from "~/features/kernel/keys/vault.server";
import { localDay } from "~/lib/time/wall-clock";
import { accessCare } from "../care-access.server";
import { findGuardian } from "./guardian.repo.server";
import { isMinorOn } from "./minor.policy";
import { guardianField } from "./record-guardian.server";

/** What is recorded of a patient's age and guardian; null when nothing is. @throws AppError `tenancy.patient_not_found` */
export async function readGuardian(ctx: PsychologistCtx, { patientId }: { patientId: string }) {
  const scope = await accessCare(ctx, patientId);
  const row = await findGuardian(ctx.db, scope);
  if (!row) return null;
  const seen = noteListing(ctx, "care.read", [patientId]);
  const vault = await openVault(seen, scope.clinicId, patientId);
  const open = async (column: "name" | "relation" | "email", text: string | null) =>
    text === null ? null : orUnreadable(vault.open(guardianField(patientId, column), text), unreadableText);
  const [name, relation, email] = await Promise.all([
    open("name", row.nameSealed),
    open("relation", row.relationSealed),
    open("email", row.emailSealed),
  ]);
  const { birthDate, authorisedOn, authorisedWay: way, recordedAt, recordedByName: recordedBy, version } = row;
  const isMinor = isMinorOn(birthDate, localDay(ctx.now(), ctx.actor.zone));
  return { birthDate, isMinor, name, relation, email, authorisedOn, way, recordedAt, recordedBy, version };
}

export type RecordedGuardian = NonNullable<Awaited<ReturnType<typeof readGuardian>>>;
