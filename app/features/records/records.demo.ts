import { and, desc, eq } from "drizzle-orm";
import type { Statements } from "~/db/statement";
import { appointment } from "~/features/appointments/booking/appointment.table";
import { appointmentPatient } from "~/features/appointments/booking/appointment-patient.table";
import type { Demo, DemoCare, DemoStage } from "~/features/kernel/said/demo-stage";
import { working, year } from "./demo/year.data";
import { writeNotes } from "./demo/write-notes";
import { demoDocument } from "./demo/demo-document";
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
  const notes = await writeNotes(stage, pair, await heldSessions(stage, pair));
  if (notes.length > 0) await stage.shard(patient.clinic.shard).batch(notes as Statements);
  const lately = stage.actingAs(psychologist, "psychologist", stage.moment(4, "19:30"));
  await saveWorkingNotes(lately, { patientId: patient.memberId, content: demoDocument(working), version: 0 });
};
