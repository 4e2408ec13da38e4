import { unfitKeywords } from "~/features/ai/guard/fit-to-send";
import { unfitWords, type Unfit } from "~/features/ai/guard/unfit";
import { openLexicon } from "~/features/ai/redaction/lexicon";
import { redactAll } from "~/features/ai/redaction/redact";
import { askRefusal, mayAskQueries, type AskRefusal } from "~/features/ai/use/may-ask.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { noteOpening } from "~/features/kernel/events/note-opening.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { readNote } from "~/features/records/note/read-note.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { AppError } from "~/lib/app-error";
import { openAnswer } from "../asked/ask-seal.server";
import { knownNames } from "../asked/known-names.server";
import { selectAsk, type AskKey } from "../asked/model-ask.repo.server";
import { longestAskWait, placeAsk, requireMayAsk, type PlacedAsk } from "../asked/place-ask.server";
import { noteRule, storedParagraphs } from "./note-rule";

export type NoteRef = { patientId: string; noteId: string };

/** What is offered for a note, and whether more may be asked for. */
export type NoteHelp = {
  id: string | null;
  status: "ready" | "queued" | "none" | "not_asked";
  /** Each by itself may be taken into the note. */
  paragraphs: string[];
  by: { model: string; at: number } | null;
  helpful: boolean | null;
  refusal: AskRefusal | null;
};

/** Whose help it is, for which note. */
export function keyOf({ actor }: PsychologistCtx, { patientId, noteId }: NoteRef): AskKey {
  return { clinicId: actor.clinicId, patientId, askedBy: actor.memberId, feature: "note", about: noteId };
}

/** The author's own draft, of a patient in care. @throws AppError `tenancy.patient_not_found`, `records.not_found`, `records.signed` */
export async function requireDraft(ctx: PsychologistCtx, ref: NoteRef) {
  const [patient, page] = await Promise.all([readPatient(ctx, ref), readNote(ctx, ref)]);
  const { note } = page;
  if (!note) throw new AppError("records.not_found");
  if (note.signature) throw new AppError("records.signed");
  return { patient, note };
}

/** Keywords as a model would get them. Nothing is sent here. @throws AppError `insights.unfit_words` */
export async function previewNoteHelp(ctx: PsychologistCtx, { keywords, ...ref }: NoteRef & { keywords: string }) {
  const { patient } = await requireDraft(ctx, ref);
  const seen = await noteOpening(ctx, { action: "records.read", subjects: [ref.patientId] });
  await openLexicon(ctx.platform);
  const { text, places } = redactAll(
    [keywords],
    await knownNames(seen, { patientId: ref.patientId, name: patient.name }),
  );
  const detail = unfitKeywords(text);
  if (detail) throw new AppError("insights.unfit_words", { detail, fields: { keywords: unfitSentence(detail) } });
  return { text, places, seen };
}

const unfitSentence = (why: Unfit) =>
  `Estas palavras não podem ir: ${unfitWords[why]} Valem ao menos vinte letras, em português, com espaços entre as palavras.`;

/**
 * Asks a model to write the author's own keywords out for a note that is not signed: these words alone are sent, without names. Nothing of the
 * prontuário, of restricted notes or of the diary goes along.
 * @throws AppError `tenancy.patient_not_found`, `records.not_found`, `records.signed`, `ai.no_patient_consent`, `ai.off`, `insights.unfit_words`,
 *   `insights.too_many_asks`
 */
export async function askNoteHelp(ctx: PsychologistCtx, asked: NoteRef & { keywords: string }): Promise<PlacedAsk> {
  const { patientId, noteId } = asked;
  await requireDraft(ctx, asked);
  await requireMayAsk(ctx, patientId, noteRule);
  const { text, places, seen } = await previewNoteHelp(ctx, asked);
  const vault = await openVault(seen, ctx.actor.clinicId, patientId);
  return placeAsk(ctx, vault, noteRule, { patientId, about: noteId, texts: [text], places, sources: [] });
}

/** What stands for a note: the row, and its paragraphs opened. */
export async function openHelp(ctx: PsychologistCtx, ref: NoteRef) {
  const [consents, off, [found]] = await ctx.db.batch([
    ...mayAskQueries(ctx.db, ctx.actor, ref.patientId, "note"),
    selectAsk(ctx.db, keyOf(ctx, ref)),
  ]);
  const refusal =
    ctx.platform.model.name === null ? ("off" as const) : askRefusal(ref.patientId, consents, off, "note");
  const row = refusal === "no_consent" ? undefined : found?.ask;
  if (row?.status !== "ready" || row.textSealed === null)
    return { row, refusal, paragraphs: [], sealed: null, vault: null };
  const seen = await noteOpening(ctx, { action: "records.read", subjects: [ref.patientId] });
  const vault = await openVault(seen, ctx.actor.clinicId, ref.patientId);
  const paragraphs = await openAnswer(vault, { id: row.id, textSealed: row.textSealed }, storedParagraphs);
  return { row, refusal, paragraphs, sealed: row.textSealed, vault };
}

/**
 * What a model offers for a note of the caller's that is not signed.
 * @throws AppError `tenancy.patient_not_found`, `records.not_found`, `records.signed`
 */
export async function readNoteHelp(ctx: PsychologistCtx, ref: NoteRef): Promise<NoteHelp> {
  await requireDraft(ctx, ref);
  const { row, refusal, paragraphs } = await openHelp(ctx, ref);
  const isWaiting = row?.status === "queued" && ctx.now() - row.createdAt < longestAskWait;
  const status = !row ? "not_asked" : row.status === "queued" ? (isWaiting ? "queued" : "none") : row.status;
  const by = row && status === "ready" ? { model: row.model ?? "", at: row.createdAt } : null;
  return { id: row?.id ?? null, status, paragraphs, by, helpful: row?.helpful ?? null, refusal };
}
