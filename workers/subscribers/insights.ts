import { dropAsksAbout, dropAsksOfEntry } from "../../app/features/insights/asked/drop-asks.server";
import { dropReflections } from "../../app/features/insights/reflection/drop-reflections.server";
import { shardNames } from "../../app/platform/planes";
import { effect, shardOf, textIn } from "./subscriber";

/** A reflection was asked for: it waits in a queue of its own, where nothing else waits behind a model. */
const enqueue = effect("insights.enqueue", async (job, { clinicId, aggregateId }, on) => {
  const plane = shardNames.find((name) => name === on.plane);
  if (plane && clinicId !== null) await job.scope.platform.sendAi({ v: 1, plane, clinicId, insightId: aggregateId });
});

/** The same of what who cares for a patient asked for. */
const enqueueAsk = effect("insights.enqueue_ask", async (job, { clinicId, aggregateId }, on) => {
  const plane = shardNames.find((name) => name === on.plane);
  if (plane && clinicId !== null) await job.scope.platform.sendAi({ v: 2, plane, clinicId, askId: aggregateId });
});

/** A patient no longer agrees: what was made by their yes goes. */
export const dropAsks = effect("insights.drop_asks", async (job, event) => {
  const { clinicId, data } = event;
  const patientId = textIn(event, "memberId");
  if (clinicId === null || !patientId || data.granted !== false || data.purpose !== "ai-care") return;
  await dropAsksAbout(await shardOf(job, clinicId), { clinicId, patientId });
});

/** An entry was changed or deleted: what a model made of its words goes, too. */
export const dropInsights = effect("insights.drop", async (job, event) => {
  const { clinicId, aggregateId } = event;
  const patientId = textIn(event, "patientId");
  if (clinicId === null) return;
  const shard = await shardOf(job, clinicId);
  await dropReflections(shard, clinicId, aggregateId);
  if (patientId) await dropAsksOfEntry(shard, { clinicId, patientId }, aggregateId);
});

/** Who reacts to what people ask of a model. */
export const ofInsights = { "insight.asked": [enqueue], "insight.model_asked": [enqueueAsk] };
