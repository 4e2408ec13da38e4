import { and, asc, eq } from "drizzle-orm";
import { isAmong } from "~/db/many-rows";
import type { Demo } from "~/features/kernel/demo-stage";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { awardActs } from "./progress/award-acts.server";
import { chooseChallenge } from "./progress/change-achievements.server";
import type { ActKind } from "./rules/acts";

const kinds: Record<string, ActKind> = {
  "diary.entry_written": "wrote",
  "diary.checked_in": "checked_in",
  "task.done": "task",
  "practice.done": "practice",
  "appointment.completed": "session",
};

/** What the first patient's three months have come to, counted as it is from events, and a challenge of this week. */
export const demo: Demo = async ({ care: [first], shard, actingAs, now }) => {
  if (!first) return;
  const { patient } = first;
  const { id: clinicId, shard: name } = patient.clinic;
  const db = shard(name);
  const events = await db
    .select()
    .from(domainEvent)
    .where(and(eq(domainEvent.clinicId, clinicId), isAmong(domainEvent.type, Object.keys(kinds))))
    .orderBy(asc(domainEvent.occurredAt))
    .limit(3000);
  for (const { type, data, aggregateId, occurredAt: doneAt } of events) {
    const { patientId, patientIds } = data;
    const isTheirs =
      patientId === patient.memberId || (Array.isArray(patientIds) && patientIds.includes(patient.memberId));
    const kind = kinds[type];
    if (!isTheirs || kind === undefined) continue;
    await awardActs({ db, now: () => now }, { clinicId, patientId: patient.memberId }, [
      { key: `${kind}/${aggregateId}`, kind, doneAt },
    ]);
  }
  await chooseChallenge(actingAs(patient, "patient", now), { code: "check_in_3" });
};
