import { readSharedFiles } from "~/features/diary/reading/shared-files.server";
import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { noteOpening } from "~/features/kernel/events/note-opening.server";
import { openVault, sealerFor } from "~/features/kernel/keys/vault.server";
import { AppError } from "~/lib/app-error";
import { transcriptSettledEvent } from "../insights.events";
import { requireSharedEntry } from "./ask-transcript.server";
import { openHeard, sealHeard } from "./transcript-seal.server";
import { changeTranscript, deleteTranscript, selectTranscripts, type TranscriptRow } from "./transcript.repo.server";

type Ref = { entryId: string; id: string };
type SharedRef = Ref & { patientId: string };

async function found(
  ctx: PatientCtx | PsychologistCtx,
  patientId: string,
  { entryId, id }: Ref,
): Promise<TranscriptRow> {
  const rows = await selectTranscripts(ctx.db, { clinicId: ctx.actor.clinicId, patientId, entryId });
  const row = rows.find((one) => one.id === id);
  if (!row) throw new AppError("insights.no_transcript");
  return row;
}

/** One that waits for who cares for its patient. @throws AppError `tenancy.patient_not_found`, `diary.not_found`, `insights.no_transcript` */
async function unseen(ctx: PsychologistCtx, ref: SharedRef): Promise<TranscriptRow> {
  await readSharedFiles(ctx, ref);
  const row = await found(ctx, ref.patientId, ref);
  if (row.status !== "ready" || row.seenAt !== null) throw new AppError("insights.no_transcript");
  return row;
}

/** Somebody else let it through, refused it or took it away in the same moment. */
const settledMeanwhile = { domain_event: "insights.no_transcript" } as const;

const auditOf = (action: string, { entryId, patientId }: TranscriptRow) => ({
  ...{ action, entity: "diary_entry", entityId: entryId, subject: patientId },
});

/**
 * Who cares for a patient has listened and lets them have what was heard, as it is or corrected. Once: a second press finds it done.
 * @throws AppError `tenancy.patient_not_found`, `diary.not_found`, `insights.no_transcript`
 */
export async function releaseTranscript(
  ctx: PsychologistCtx,
  { text, ...ref }: SharedRef & { text: string },
): Promise<void> {
  const row = await unseen(ctx, ref);
  const { clinicId, memberId } = ctx.actor;
  const look = {
    action: "transcript.read" as const,
    entity: "diary_entry",
    entityId: ref.entryId,
    subjects: [ref.patientId],
  };
  const vault = await openVault(await noteOpening(ctx, look), clinicId, row.patientId);
  const isSame = (await openHeard(vault, { id: row.id, textSealed: row.textSealed ?? "" })) === text;
  const corrected = isSame ? {} : { textSealed: await sealHeard(vault, row.id, text), correctedBy: memberId };
  const set = { seenBy: memberId, seenAt: ctx.now(), ...corrected };
  await commit(ctx, {
    clinicId,
    statements: [changeTranscript(ctx.db, row, "unseen", set)],
    events: [transcriptSettledEvent(row.id, { patientId: row.patientId, entryId: row.entryId })],
    audit: auditOf("transcript.release", row),
    onConflict: settledMeanwhile,
  });
}

/**
 * What was heard is wrong: it is taken away before the patient sees it, and stands as none.
 * @throws AppError `tenancy.patient_not_found`, `diary.not_found`, `insights.no_transcript`
 */
export async function refuseTranscript(ctx: PsychologistCtx, ref: SharedRef): Promise<void> {
  const row = await unseen(ctx, ref);
  const set = { status: "none" as const, reason: "refused", textSealed: null };
  await commit(ctx, {
    clinicId: ctx.actor.clinicId,
    statements: [changeTranscript(ctx.db, row, "unseen", set)],
    events: [transcriptSettledEvent(row.id, { patientId: row.patientId, entryId: row.entryId })],
    audit: auditOf("transcript.refuse", row),
    onConflict: settledMeanwhile,
  });
}

/** The patient puts their own words right. @throws AppError `diary.not_found`, `insights.no_transcript` for one that they do not see */
export async function correctTranscript(ctx: PatientCtx, { text, ...ref }: Ref & { text: string }): Promise<void> {
  await requireSharedEntry(ctx, ref.entryId);
  const { clinicId, memberId } = ctx.actor;
  const row = await found(ctx, memberId, ref);
  if (row.status !== "ready" || row.seenAt === null) throw new AppError("insights.no_transcript");
  const sealer = await sealerFor(ctx, clinicId, memberId);
  const set = { textSealed: await sealHeard(sealer, row.id, text), correctedBy: memberId };
  await commit(ctx, {
    clinicId,
    statements: [changeTranscript(ctx.db, row, "seen", set)],
    events: [],
    audit: auditOf("transcript.correct", row),
  });
}

/** The patient takes one away, whatever its state: also one that they have not seen. @throws AppError `diary.not_found`, `insights.no_transcript` */
export async function removeTranscript(ctx: PatientCtx, ref: Ref): Promise<void> {
  await requireSharedEntry(ctx, ref.entryId);
  const row = await found(ctx, ctx.actor.memberId, ref);
  await commit(ctx, {
    clinicId: ctx.actor.clinicId,
    statements: deleteTranscript(ctx.db, row),
    // What was let through is settled already.
    events:
      row.status === "ready" && row.seenAt === null
        ? [transcriptSettledEvent(row.id, { patientId: row.patientId, entryId: row.entryId })]
        : [],
    audit: auditOf("transcript.remove", row),
    onConflict: settledMeanwhile,
  });
}
