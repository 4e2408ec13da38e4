import { readAskRefusal } from "~/features/ai/use/may-ask.server";
import { fetchStandingEntry } from "~/features/diary/entry/own-entry.server";
import { selectFilesOf } from "~/features/files/store/files-of.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { hours, minutes } from "~/lib/duration";
import { newId } from "~/lib/id";
import { soundAskedEvent } from "../insights.events";
import { insightIds } from "../insights.ids";
import { isTooLong } from "./sound-length";
import { selectTranscripts, upsertAskedSound } from "./transcript.repo.server";

/** What one patient may ask for in a day: the clinic's month is everybody's. */
export const dailySounds = { limit: 20, window: hours(24) };

/** What is not settled after this time (ms) may be asked for again. */
export const longestSoundWait = minutes(10);

/** An own entry that is shared. @throws AppError `diary.not_found`, for a private one too */
export async function requireSharedEntry(ctx: PatientCtx, entryId: string) {
  requireRole(ctx.actor, "patient");
  const entry = await fetchStandingEntry(ctx, entryId);
  if (entry.isPrivate) throw new AppError("diary.not_found");
}

/** A sound of an entry, short enough to be sent. @throws AppError `insights.no_sound`, `insights.sound_too_long` */
async function requireSound(ctx: PatientCtx, entryId: string, fileId: string) {
  const files = await selectFilesOf(ctx.db, ctx.actor, { kind: "diary_entry", id: entryId });
  const sound = files.find(({ file }) => file.id === fileId && file.kind === "audio")?.file;
  if (!sound) throw new AppError("insights.no_sound");
  if (isTooLong(sound)) throw new AppError("insights.sound_too_long");
}

/**
 * Asks for what is said in a voice note of one's own shared entry to be written down. Nothing is sent here: a job does that, and looks again
 * whether it may. What is there or under way serves.
 * @throws AppError `diary.not_found` (a private entry too), `insights.no_sound`, `insights.sound_too_long`, `insights.nobody_reads`,
 *   `ai.no_consent`, `ai.off`, `insights.too_many_sounds`
 */
export async function askTranscript(
  ctx: PatientCtx,
  { entryId, fileId }: { entryId: string; fileId: string },
): Promise<{ id: string; status: "queued" | "ready" }> {
  await requireSharedEntry(ctx, entryId);
  const scope = { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId, entryId };
  const [refusal, team, before] = await Promise.all([
    readAskRefusal(ctx.db, scope, scope.patientId, "transcript"),
    careTeam(ctx),
    selectTranscripts(ctx.db, scope),
    requireSound(ctx, entryId, fileId),
  ]);
  if (refusal === "no_consent") throw new AppError("ai.no_consent");
  if (refusal !== null || ctx.platform.transcriber.name === null) throw new AppError("ai.off");
  if (team.length === 0) throw new AppError("insights.nobody_reads");
  const there = before.find((row) => row.fileId === fileId);
  const isUnderWay = there?.status === "queued" && ctx.now() - there.createdAt < longestSoundWait;
  if (there?.status === "ready") return { id: there.id, status: "ready" };
  if (there && isUnderWay) return { id: there.id, status: "queued" };
  const { retryAfter } = await ctx.platform.attempts.take(`sounds:${scope.patientId}`, dailySounds);
  if (retryAfter > 0) throw new AppError("insights.too_many_sounds", { retryAfter });
  const id = newId(insightIds.transcript, ctx.now());
  const row = { ...scope, id, fileId, status: "queued" as const, createdAt: ctx.now() };
  await commit(ctx, {
    clinicId: scope.clinicId,
    statements: [upsertAskedSound(ctx.db, row, ctx.now() - longestSoundWait)],
    events: [soundAskedEvent(id, { patientId: scope.patientId, entryId })],
    audit: { action: "transcript.ask", entity: "diary_entry", entityId: entryId },
  });
  // Another press may have come first: then it is theirs that is under way.
  const now = (await selectTranscripts(ctx.db, scope)).find((one) => one.fileId === fileId);
  return { id: now?.id ?? id, status: "queued" };
}
