import { and, desc, eq } from "drizzle-orm";
import { appointment } from "~/features/appointments/booking/appointment.table";
import { appointmentPatient } from "~/features/appointments/booking/appointment-patient.table";
import type { Demo, DemoCare, DemoStage } from "~/features/kernel/demo-stage";
import { days, hours } from "~/lib/duration";
import { added, given, working, year } from "./demo/year.data";
import { demoDocument } from "./demo/demo-document";
import { saveNote } from "./note/save-note.server";
import { shareNote } from "./reading/share-note.server";
import { addWithCrp } from "./signing/add-to-note.server";
import { signWithCrp } from "./signing/sign-note.server";
import { saveWorkingNotes } from "./working/working-notes.server";

/** Sessions of the pair that took place, the newest first. */
async function heldSessions({ shard }: DemoStage, { patient, psychologist }: DemoCare) {
  const { id: clinicId, shard: place } = patient.clinic;
  return shard(place)
    .select({ id: appointment.id, startAt: appointment.startAt })
    .from(appointmentPatient)
    .innerJoin(
      appointment,
      and(eq(appointment.clinicId, clinicId), eq(appointment.id, appointmentPatient.appointmentId)),
    )
    .where(
      and(
        eq(appointmentPatient.clinicId, clinicId),
        eq(appointmentPatient.patientId, patient.memberId),
        eq(appointmentPatient.psychologistId, psychologist.memberId),
        eq(appointment.status, "completed"),
      ),
    )
    .orderBy(desc(appointmentPatient.startAt))
    .limit(year.length);
}

/** The first pair's year of notes: all signed but the newest, some given to be read, one added to; and working notes. */
export const demo: Demo = async (stage) => {
  const [pair] = stage.care;
  if (!pair) return;
  const { patient, psychologist } = pair;
  const crp = psychologist.crp ?? "";
  for (const [at, { id: appointmentId, startAt }] of (await heldSessions(stage, pair)).entries()) {
    const asked = { appointmentId };
    const writtenAt = Math.min(startAt + hours(2), stage.now);
    const ctx = stage.actingAs(psychologist, "psychologist", writtenAt);
    await saveNote(ctx, asked, { content: demoDocument(year[at] ?? ""), version: 0 });
    if (at === 0) continue;
    await signWithCrp(ctx, asked, crp);
    if (given.includes(at)) await shareNote(ctx, asked, true);
    if (at !== added.to) continue;
    const later = stage.actingAs(psychologist, "psychologist", writtenAt + days(1));
    await addWithCrp(later, asked, demoDocument(added.text), crp);
  }
  const lately = stage.actingAs(psychologist, "psychologist", stage.moment(4, "19:30"));
  await saveWorkingNotes(lately, { patientId: patient.memberId, content: demoDocument(working), version: 0 });
};
