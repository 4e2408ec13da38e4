import { dropReflections } from "../../app/features/insights/reflection/drop-reflections.server";
import { shardNames } from "../../app/platform/planes";
import { effect, shardOf } from "./subscriber";

/** A reflection was asked for: it waits in a queue of its own, where nothing else waits behind a model. */
const enqueue = effect("insights.enqueue", async (job, { clinicId, aggregateId }, on) => {
  const plane = shardNames.find((name) => name === on.plane);
  if (plane && clinicId !== null) await job.scope.platform.sendAi({ v: 1, plane, clinicId, insightId: aggregateId });
});

/** An entry was changed or deleted: what a model made of its words goes, too. */
export const dropInsights = effect("insights.drop", async (job, { clinicId, aggregateId }) => {
  if (clinicId !== null) await dropReflections(await shardOf(job, clinicId), clinicId, aggregateId);
});

/** Who reacts to what people ask of a model. */
export const ofInsights = { "insight.asked": [enqueue] };
