import { speaksOfHarm } from "~/features/ai/guard/judge-transcript";
import { askRefusal, mayAskQueries, type AskRefusal } from "~/features/ai/use/may-ask.server";
import { readSharedFiles } from "~/features/diary/reading/shared-files.server";
import type { FileInfo } from "~/features/files/file-info";
import { selectFilesOf } from "~/features/files/store/files-of.server";
import { toFileInfo } from "~/features/files/store/file-seal.server";
import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { noteOpening } from "~/features/kernel/events/note-opening.server";
import { openOwnVault, openVault, type Vault } from "~/features/kernel/keys/vault.server";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { longestSoundWait, requireSharedEntry } from "./ask-transcript.server";
import { isTooLong } from "./sound-length";
import { openHeard } from "./transcript-seal.server";
import { selectSoundRatings, selectTranscripts, type TranscriptRow } from "./transcript.repo.server";

/** How a sound stands: "unseen" is written down and waits for who cares for the patient. */
export type SoundStatus = "not_asked" | "queued" | "unseen" | "ready" | "none";

/** A voice note of an entry with what was heard in it. */
export type HeardSound = {
  sound: FileInfo;
  isTooLong: boolean;
  id: string | null;
  status: SoundStatus;
  text: string | null;
  by: { model: string; at: number } | null;
  correctedBy: "patient" | "team" | null;
};

function statusOf(row: TranscriptRow | undefined, now: number): SoundStatus {
  if (!row) return "not_asked";
  if (row.status === "queued") return now - row.createdAt < longestSoundWait ? "queued" : "none";
  if (row.status === "none") return "none";
  return row.seenAt === null ? "unseen" : "ready";
}

type Found = { file: Parameters<typeof toFileInfo>[1]; targetId: string }[];

/** Every sound of an entry with what there is of it. @param mayRead in which states the text is opened */
function heardIn(
  vault: Vault,
  files: Found,
  rows: readonly TranscriptRow[],
  now: number,
  mayRead: readonly SoundStatus[],
) {
  const sounds = files.filter(({ file }) => file.kind === "audio");
  return Promise.all(
    sounds.map(async ({ file }): Promise<HeardSound> => {
      const row = rows.find(({ fileId }) => fileId === file.id);
      const status = statusOf(row, now);
      const textSealed = row && mayRead.includes(status) ? row.textSealed : null;
      const isText = row !== undefined && textSealed !== null;
      const [sound, text] = await Promise.all([
        toFileInfo(vault, file),
        isText ? openHeard(vault, { id: row.id, textSealed }) : null,
      ]);
      const by = isText ? { model: row.model ?? "", at: row.createdAt } : null;
      const whose = row?.correctedBy === row?.patientId ? ("patient" as const) : ("team" as const);
      const correctedBy = isText && row.correctedBy !== null ? whose : null;
      return { sound, isTooLong: isTooLong(file), id: row?.id ?? null, status, text, by, correctedBy };
    }),
  );
}

/** What a patient may read of the sounds of an entry of theirs, and why more may not be asked for; "nobody": nobody would read it first. */
export type OwnSounds = { sounds: (HeardSound & { helpful: boolean | null })[]; refusal: AskRefusal | "nobody" | null };

/**
 * The sounds of one's own shared entry, with what was heard in them once who cares for one has let it through.
 * @throws AppError `diary.not_found`, for a private one too
 */
export async function readOwnTranscripts(ctx: PatientCtx, entryId: string): Promise<OwnSounds> {
  await requireSharedEntry(ctx, entryId);
  const scope = { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId, entryId };
  const [[consents, off, rows, files, ratings], team, vault] = await Promise.all([
    ctx.db.batch([
      ...mayAskQueries(ctx.db, scope, scope.patientId, "transcript"),
      selectTranscripts(ctx.db, scope),
      selectFilesOf(ctx.db, scope, { kind: "diary_entry", id: entryId }),
      selectSoundRatings(ctx.db, scope),
    ]),
    careTeam(ctx),
    openOwnVault(ctx),
  ]);
  const off_ = ctx.platform.transcriber.name === null ? ("off" as const) : null;
  const refusal =
    off_ ?? askRefusal(scope.patientId, consents, off, "transcript") ?? (team.length === 0 ? "nobody" : null);
  const said = new Map(ratings.map(({ insightId, helpful }) => [insightId, helpful]));
  const sounds = await heardIn(vault, files, rows, ctx.now(), ["ready"]);
  return { sounds: sounds.map((one) => ({ ...one, helpful: said.get(one.id ?? "") ?? null })), refusal };
}

/** The same as who cares for the patient reads it: also what waits for them. */
export type SharedSound = HeardSound & {
  /** It has words of dying or being hurt: please look. Without, nothing is said. */ isToBeHeard: boolean;
};

/**
 * The sounds of a shared entry of a patient in care, with what was heard in them.
 * @throws AppError `tenancy.patient_not_found`, `diary.not_found`
 */
export async function readSharedTranscripts(
  ctx: PsychologistCtx,
  { patientId, entryId }: { patientId: string; entryId: string },
): Promise<SharedSound[]> {
  const files = await readSharedFiles(ctx, { patientId, entryId });
  const scope = { clinicId: ctx.actor.clinicId, patientId, entryId };
  const look = { action: "transcript.read" as const, entity: "diary_entry", entityId: entryId, subjects: [patientId] };
  const [seen, rows] = await Promise.all([noteOpening(ctx, look), selectTranscripts(ctx.db, scope)]);
  const vault = await openVault(seen, scope.clinicId, patientId);
  const sounds = await heardIn(vault, files, rows, ctx.now(), ["unseen", "ready"]);
  return sounds.map((one) => ({ ...one, isToBeHeard: one.text !== null && speaksOfHarm(one.text) }));
}
