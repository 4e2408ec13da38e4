import { carryOn } from "../../../app/features/moving/carry-on.server";
import { carrySafetyOf, followPress } from "../../../app/features/moving/carry-safety.server";
import { platformClinicId } from "../../../app/features/tenancy/clinic/platform-clinic";
import { bothPlanes } from "../../job-scope";
import { effect, textIn } from "../subscriber";

/** What must never be left behind: a live call, contacts, the safety plan. */
export const bringSafety = effect("moving.bring_safety", (job, event) =>
  carrySafetyOf(bothPlanes(job), event.aggregateId),
);

/** One turn of a move; its own event starts the next one. */
export const bringOn = effect("moving.bring_on", (job, event) => carryOn(bothPlanes(job), event.aggregateId));

/** A device that does not know yet that its person has moved has called where nobody would come. */
export const followMovedPress = effect("moving.follow_press", async (job, event) => {
  const memberId = textIn(event, "patientId");
  if (event.clinicId === platformClinicId && memberId !== undefined) await followPress(bothPlanes(job), memberId);
});
