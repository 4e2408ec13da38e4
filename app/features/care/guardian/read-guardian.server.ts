import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import type { Vault } from "~/features/kernel/keys/vault.server";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { localDay } from "~/lib/time/wall-clock";
import { accessCare } from "../care-access.server";
import { findGuardian } from "./guardian.repo.server";
import { isMinorOn } from "./minor.policy";
import { guardianField } from "./record-guardian.server";

type Found = NonNullable<Awaited<ReturnType<typeof findGuardian>>>;

async function opened(vault: Vault, row: Found, today: string) {
  const open = async (column: "name" | "relation" | "email", text: string | null) =>
    text === null ? null : orUnreadable(vault.open(guardianField(row.patientId, column), text), unreadableText);
  const [name, relation, email] = await Promise.all([
    open("name", row.nameSealed),
    open("relation", row.relationSealed),
    open("email", row.emailSealed),
  ]);
  const { birthDate, authorisedOn, authorisedWay: way, recordedAt, recordedByName: recordedBy, version } = row;
  const isMinor = isMinorOn(birthDate, today);
  return { birthDate, isMinor, name, relation, email, authorisedOn, way, recordedAt, recordedBy, version };
}

/** What is recorded of a patient's age and guardian; null when nothing is. @throws AppError `tenancy.patient_not_found` */
export async function readGuardian(ctx: PsychologistCtx, { patientId }: { patientId: string }) {
  const scope = await accessCare(ctx, patientId);
  const row = await findGuardian(ctx.db, scope);
  if (!row) return null;
  const seen = noteListing(ctx, "care.read", [patientId]);
  const vault = await openVault(seen, scope.clinicId, patientId);
  return opened(vault, row, localDay(ctx.now(), ctx.actor.zone));
}

/** The same for the patient themselves, who may find it wrong. @throws AppError `auth.forbidden` */
export async function readOwnGuardian(ctx: PatientCtx) {
  requireRole(ctx.actor, "patient");
  const { clinicId, memberId: patientId, zone } = ctx.actor;
  const row = await findGuardian(ctx.db, { clinicId, patientId });
  return row ? opened(await openVault(ctx, clinicId, patientId), row, localDay(ctx.now(), zone)) : null;
}

export type RecordedGuardian = NonNullable<Awaited<ReturnType<typeof readGuardian>>>;
