import { dropAsksAbout, dropAsksOfEntry } from "../../../app/features/insights/asked/drop-asks.server";
import { dropReflections } from "../../../app/features/insights/reflection/drop-reflections.server";
import { dropPlain } from "../../../app/features/insights/plain/drop-plain.server";
import { isDeskEmpty } from "../../../app/features/insights/problem/desk.server";
import {
  dropTranscripts,
  dropUnseen,
  isUnseen,
} from "../../../app/features/insights/transcript/drop-transcripts.server";
import { withdrawNotices } from "../../../app/features/notifications/notice/withdraw-notices.server";
import { adminsOfClinic } from "../../../app/features/tenancy/member/members-of-role.server";
import { careTeamOf } from "../../../app/features/tenancy/care-link/care-team.server";
import { shardNames } from "../../../app/platform/planes";
import { telling } from "../notices";
import { effect, shardOf, textIn } from "../subscriber";

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

/** The same of a voice note that is to be written down. */
const enqueueSound = effect("insights.enqueue_sound", async (job, { clinicId, aggregateId }, on) => {
  const plane = shardNames.find((name) => name === on.plane);
  if (plane && clinicId !== null) await job.scope.platform.sendAi({ v: 3, plane, clinicId, transcriptId: aggregateId });
});

/** What was heard in a voice note waits for everybody who cares for its patient, if it still does when this comes. */
const tellOfTranscript = telling("notices.transcribed", async (job, event) => {
  const [patientId, entryId] = [textIn(event, "patientId"), textIn(event, "entryId")];
  if (!patientId || !entryId) return [];
  const { clinicId } = event;
  const shard = await shardOf(job, clinicId);
  const [waits, team] = await Promise.all([
    isUnseen(shard, { clinicId, patientId, entryId }),
    careTeamOf(shard, { clinicId }, patientId),
  ]);
  if (!waits) return [];
  const about = { kind: "transcript.ready" as const, subjectId: entryId, aboutMemberId: patientId };
  return team.map((memberId) => ({ memberId, ...about }));
});

/** Nothing of an entry waits any more: nobody is led to it. */
const withdrawTranscript = effect("notices.transcript_settled", async (job, event) => {
  const { clinicId } = event;
  const [patientId, entryId] = [textIn(event, "patientId"), textIn(event, "entryId")];
  if (clinicId === null || !patientId || !entryId) return;
  const shard = await shardOf(job, clinicId);
  if (await isUnseen(shard, { clinicId, patientId, entryId })) return;
  await withdrawNotices(shard, { clinicId }, { subjectId: entryId, kinds: ["transcript.ready"] });
});

/** A patient no longer agrees: what was made by their yes goes. */
export const dropAsks = effect("insights.drop_asks", async (job, event) => {
  const { clinicId, data } = event;
  const patientId = textIn(event, "memberId");
  if (clinicId === null || !patientId || data.granted !== false) return;
  if (data.purpose === "ai-care") await dropAsksAbout(await shardOf(job, clinicId), { clinicId, patientId });
  if (data.purpose === "ai-document") await dropPlain(await shardOf(job, clinicId), { clinicId, patientId });
  if (data.purpose === "ai-voice") await dropUnseen(await shardOf(job, clinicId), { clinicId, patientId });
});

/** An entry was changed or deleted: what a model made of its words goes, too. */
export const dropInsights = effect("insights.drop", async (job, event) => {
  const { clinicId, aggregateId } = event;
  const patientId = textIn(event, "patientId");
  if (clinicId === null) return;
  const shard = await shardOf(job, clinicId);
  await dropReflections(shard, clinicId, aggregateId);
  if (!patientId) return;
  await dropAsksOfEntry(shard, { clinicId, patientId }, aggregateId);
  await dropTranscripts(shard, { clinicId, patientId, entryId: aggregateId });
});

/** A document is not in force any more: nor are its plain words. */
export const dropPlainOf = effect("insights.drop_plain", async (job, event) => {
  const { clinicId, aggregateId: documentId } = event;
  const patientId = textIn(event, "patientId");
  if (clinicId !== null && patientId)
    await dropPlain(await shardOf(job, clinicId), { clinicId, patientId, documentId });
});

/** A problem was reported: whoever runs the clinic, in words that say nothing of whom. */
const tellOfProblem = telling("notices.ai_problem", async (job, event) => {
  const admins = await adminsOfClinic(await shardOf(job, event.clinicId), event);
  const about = { kind: "ai_problem.reported" as const, subjectId: event.clinicId, aboutMemberId: null };
  return admins.map((memberId) => ({ memberId, ...about }));
});
/** Nothing waits at the desk any more: nobody is led to it. */
const withdrawProblem = effect("notices.ai_problem_seen", async (job, { clinicId }) => {
  if (clinicId === null) return;
  const shard = await shardOf(job, clinicId);
  if (await isDeskEmpty(shard, { clinicId }))
    await withdrawNotices(shard, { clinicId }, { subjectId: clinicId, kinds: ["ai_problem.reported"] });
});

/** Who reacts to what people ask of a model. */
export const ofInsights = {
  "insight.asked": [enqueue],
  "insight.model_asked": [enqueueAsk],
  "ai_problem.reported": [tellOfProblem],
  "ai_problem.seen": [withdrawProblem],
  "insight.sound_asked": [enqueueSound],
  "insight.transcribed": [tellOfTranscript],
  "insight.transcript_settled": [withdrawTranscript],
};
