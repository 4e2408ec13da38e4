import type { StoredEvent } from "../../app/features/kernel/events/event";
import { receipt } from "../../app/features/kernel/events/event-log.server";
import { carryOn } from "../../app/features/moving/carry-on.server";
import { carrySafetyOf, followPress } from "../../app/features/moving/carry-safety.server";
import { platformClinicId } from "../../app/features/tenancy/clinic/platform-clinic";
import { bothPlanes, type Job } from "../job-scope";
import type { Subscriber } from "../subscriptions";
import { textIn } from "./event-data";

/** Effects that stand on other planes than their event: harmless twice, the receipt saves doing them twice. */
function moving(name: string, effect: (job: Job, event: StoredEvent) => Promise<void>): Subscriber {
  return {
    name,
    async handle(job, event, on) {
      await effect(job, event);
      await on.db.batch([receipt(on.db, event.id, name, on.now())]);
    },
  };
}

/** What must never be left behind: a live call, contacts, the safety plan. */
export const bringSafety = moving("moving.bring_safety", (job, event) =>
  carrySafetyOf(bothPlanes(job), event.aggregateId),
);

/** One turn of a move; its own event starts the next one. */
export const bringOn = moving("moving.bring_on", (job, event) => carryOn(bothPlanes(job), event.aggregateId));

/** A device that does not know yet that its person has moved has called where nobody would come. */
export const followMovedPress = moving("moving.follow_press", async (job, event) => {
  const memberId = textIn(event, "patientId");
  if (event.clinicId === platformClinicId && memberId !== undefined) await followPress(bothPlanes(job), memberId);
});
