import { goOn } from "../../../app/features/imports/steps/go-on.server";
import { goOnTaking } from "../../../app/features/imports/takeout/make-takeout.server";
import { bothPlanes } from "../../job-scope";
import { telling } from "../notices";
import { effect, shardOf, textIn } from "../subscriber";

/** One turn of an import; its own event starts the next one. */
const goOnImporting = effect("imports.go_on", async (job, event) => {
  if (event.clinicId === null) return;
  await goOn({ ...(await shardOf(job, event.clinicId)), both: bothPlanes(job) }, event.clinicId, event.aggregateId);
});

/** One part of what somebody takes along; its own event starts the next one. */
const goOnTakingAlong = effect("imports.take_along", async (job, event) => {
  if (event.clinicId === null) return;
  await goOnTaking(
    { ...(await shardOf(job, event.clinicId)), both: bothPlanes(job) },
    event.clinicId,
    event.aggregateId,
  );
});

/** It can be fetched: who asked for it. */
const tellOfTakeout = telling(
  "notices.takeout_ready",
  (_, event) => {
    const memberId = textIn(event, "memberId");
    return memberId === undefined
      ? []
      : [{ memberId, kind: "takeout.ready" as const, subjectId: event.aggregateId, aboutMemberId: null }];
  },
  { alsoWhoDidIt: true },
);

/** Who reacts to what happens to imports, and to what is taken along. */
export const ofImports = {
  "import.advanced": [goOnImporting],
  "takeout.advanced": [goOnTakingAlong],
  "takeout.ready": [tellOfTakeout],
};
