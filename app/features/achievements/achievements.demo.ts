import { and, asc, eq } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import { appointmentPatient } from "~/features/appointments/booking/appointment-patient.table";
import { appointment } from "~/features/appointments/booking/appointment.table";
import type { Demo, DemoPerson, DemoStage } from "~/features/kernel/said/demo-stage";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { awardActs, type DoneAct } from "./progress/award-acts.server";
import { chooseChallenge, showAchievements } from "./progress/change-achievements.server";
import type { ActKind } from "./rules/acts";

const kinds: Record<string, ActKind> = {
  "diary.entry_written": "wrote",
  "diary.checked_in": "checked_in",
  "task.done": "task",
  "task.partly_done": "task",
  "practice.done": "practice",
};

/** Who lets the one who cares for them see it. */
const showing = "Rafael Antunes";
/** Acts of somebody's demo years that are looked at, at most. */
const most = 4000;

/** What the demo people of a clinic's shard have done, as their events tell it: by whom. */
async function toldActs({ shard }: DemoStage, { clinic }: DemoPerson): Promise<Map<string, DoneAct[]>> {
  const events = await shard(clinic.shard)
    .select()
    .from(domainEvent)
    .where(and(eq(domainEvent.clinicId, clinic.id), isAmong(domainEvent.type, Object.keys(kinds))))
    .orderBy(asc(domainEvent.occurredAt))
    .limit(most);
  const acts = new Map<string, DoneAct[]>();
  for (const { type, data, aggregateId, occurredAt: doneAt } of events) {
    const kind = kinds[type];
    if (kind === undefined || typeof data.patientId !== "string") continue;
    const own = acts.get(data.patientId) ?? [];
    acts.set(data.patientId, [...own, { key: `${kind}/${aggregateId}`, kind, doneAt }]);
  }
  return acts;
}

/** The sessions somebody came to: the demo writes them as they stand, so that no event tells of them. */
async function sessionActs({ shard }: DemoStage, { clinic, memberId }: DemoPerson): Promise<DoneAct[]> {
  const came = await shard(clinic.shard)
    .select({ id: appointment.id, doneAt: appointment.endAt })
    .from(appointmentPatient)
    .innerJoin(
      appointment,
      and(eq(appointment.clinicId, clinic.id), eq(appointment.id, appointmentPatient.appointmentId)),
    )
    .where(
      and(
        eq(appointmentPatient.clinicId, clinic.id),
        eq(appointmentPatient.patientId, memberId),
        eq(appointment.status, "completed"),
      ),
    )
    .limit(most);
  return came.map(({ id, doneAt }) => ({ key: `session/${id}`, kind: "session", doneAt }));
}

/** What everybody's months have come to, counted as it is when it happens; a challenge of this week, and who shows it. */
export const demo: Demo = async (stage) => {
  const { care, shard, actingAs, now } = stage;
  const told = new Map<string, Map<string, DoneAct[]>>();
  for (const { patient } of care) {
    const { id: clinicId, shard: place } = patient.clinic;
    const ofClinic = told.get(clinicId) ?? (await toldActs(stage, patient));
    told.set(clinicId, ofClinic);
    const acts = [...(ofClinic.get(patient.memberId) ?? []), ...(await sessionActs(stage, patient))];
    if (acts.length > 0)
      await awardActs({ db: shard(place), now: () => now }, { clinicId, patientId: patient.memberId }, acts);
    if (patient.name === showing) await showAchievements(actingAs(patient, "patient", now), { shown: true });
  }
  const [first] = care;
  if (first) await chooseChallenge(actingAs(first.patient, "patient", now), { code: "check_in_3" });
};
