import { noteListing } from "~/features/kernel/events/note-opening.server";
import type { ClinicCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { openVaults } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import type { Appointment } from "../appointment";
import { fetchAppointment } from "./fetch-appointment.server";
import { noteField } from "./notes-seal.server";
import { selectNotes } from "./notes.repo.server";
import { nameAll } from "./with-names.server";

/**
 * One session: for the psychologist who leads it, a patient who comes to it, or an admin of the clinic.
 * @throws AppError `sessions.not_found`
 */
export async function readAppointment(ctx: ClinicCtx, { id }: { id: string }): Promise<Appointment> {
  const [named] = await nameAll(ctx, [await fetchAppointment(ctx, id)]);
  return named as Appointment; // one row in, one out
}

/**
 * A session as the psychologist who leads it opens it: with what she noted when she booked it, while she cares for somebody in it.
 * @throws AppError `sessions.not_found`
 */
export async function readLedAppointment(
  ctx: PsychologistCtx,
  { id }: { id: string },
): Promise<Appointment & { notes: string | null }> {
  requireRole(ctx.actor, "psychologist");
  const found = await readAppointment(ctx, { id });
  const linked = found.patients.filter(({ name }) => name !== null).map(({ patientId }) => patientId);
  const rows = await selectNotes(ctx.db, ctx.actor, id);
  const row = rows.find(({ patientId }) => linked.includes(patientId));
  if (!row?.notesSealed) return { ...found, notes: null };
  const seen = noteListing(ctx, "appointment.read", [row.patientId]);
  const vaults = await openVaults(seen, ctx.actor.clinicId, [row.patientId]);
  const notes = await vaults.get(row.patientId)?.open(noteField(id), row.notesSealed);
  return { ...found, notes: notes ?? null };
}
