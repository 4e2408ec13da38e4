import { awardAct } from "../../app/features/achievements/progress/award-act.server";
import type { ActKind } from "../../app/features/achievements/rules/acts";
import type { StoredEvent } from "../../app/features/kernel/events/event";
import { effect, shardOf, textIn } from "./subscriber";

/** Whose act an event tells of, and what it is known by. */
type Told = { patientIds: readonly string[]; key: string };

/** Something was done that counts for who did it. @param told null: nobody's */
function counting(kind: ActKind, told: (event: StoredEvent) => Told | null) {
  return effect(`achievements.${kind}`, async (job, event) => {
    const { clinicId, occurredAt: doneAt } = event;
    const found = told(event);
    if (clinicId === null || found === null) return;
    const shard = await shardOf(job, clinicId);
    for (const patientId of found.patientIds)
      await awardAct(shard, { clinicId, patientId }, { key: `${kind}/${found.key}`, kind, doneAt });
  });
}

const ofPatient = (event: StoredEvent): Told | null => {
  const patientId = textIn(event, "patientId");
  return patientId === undefined ? null : { patientIds: [patientId], key: event.aggregateId };
};

/** An entry, shared or not: it counts the same. */
export const countEntry = counting("wrote", ofPatient);
export const countCheckIn = counting("checked_in", ofPatient);
export const countPractice = counting("practice", ofPatient);
/** Done or done in part, once for each task. */
export const countTask = counting("task", ofPatient);
/** Each who came. */
export const countSession = counting("session", ({ data: { patientIds }, aggregateId: key }) =>
  Array.isArray(patientIds) ? { patientIds: patientIds.filter((id) => typeof id === "string"), key } : null,
);
/** The patient has read their own plan through, each time; what the team did with it is not theirs. */
export const countPlan = counting("plan", (event) => {
  const patientId = textIn(event, "patientId");
  if (patientId === undefined || event.actorId !== patientId) return null;
  return { patientIds: [patientId], key: `${event.aggregateId}/${event.version}` };
});
