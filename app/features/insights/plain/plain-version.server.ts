import { unfitDocument } from "~/features/ai/guard/fit-to-send";
import { openLexicon } from "~/features/ai/redaction/lexicon";
import { redactAll } from "~/features/ai/redaction/redact";
import { askRefusal, mayAskQueries, type AskRefusal } from "~/features/ai/use/may-ask.server";
import { documentText } from "~/features/documents/issued/document-text";
import { readDocument } from "~/features/documents/issued/read-document.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { noteOpening } from "~/features/kernel/events/note-opening.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { AppError } from "~/lib/app-error";
import { openAnswer } from "../asked/ask-seal.server";
import { knownNames } from "../asked/known-names.server";
import { selectAsk, type AskKey } from "../asked/model-ask.repo.server";
import { longestAskWait, placeAsk, requireMayAsk, type PlacedAsk } from "../asked/place-ask.server";
import { plainRule, storedPlain } from "./plain-rule";
import { openPlain } from "./plain-seal.server";
import { selectPlain } from "./plain-version.repo.server";

export type DocumentRef = { patientId: string; id: string };

/** How the plain words of a document stand for who wrote it. */
export type PlainVersion = {
  id: string | null;
  title: { kind: string; number: number };
  status: "ready" | "queued" | "none" | "not_asked";
  /** What a model offers; nobody else sees it. */
  draft: string | null;
  by: { model: string; at: number } | null;
  /** What the caller said of the draft. */
  helpful: boolean | null;
  /** What the patient reads beside the document. */
  accepted: { text: string; at: number; model: string; isEdited: boolean } | null;
  refusal: AskRefusal | null;
};

/** Whose draft it is, of which document. */
export function plainKey({ actor }: PsychologistCtx, { patientId, id }: DocumentRef): AskKey {
  return { clinicId: actor.clinicId, patientId, askedBy: actor.memberId, feature: "plain", about: id };
}

/**
 * The caller's own document of a patient in care, as it was issued and still good.
 * @throws AppError `documents.not_found`, `tenancy.patient_not_found`, `insights.document_over` for one that was revoked or replaced
 */
export async function requireGoodDocument(ctx: PsychologistCtx, { patientId, id }: DocumentRef) {
  await requireCareLink(ctx, patientId);
  const document = await readDocument(ctx, { id });
  if (document.patientId !== patientId) throw new AppError("documents.not_found");
  if (document.status !== "issued") throw new AppError("insights.document_over");
  return document;
}

/** A document as a model would get it: its parts, without names. Nothing is sent here. @throws AppError as `requireGoodDocument`, `insights.unfit_document` */
export async function previewPlain(ctx: PsychologistCtx, ref: DocumentRef) {
  const document = await requireGoodDocument(ctx, ref);
  const { words, kind } = document;
  const look = {
    action: "document.read" as const,
    entity: "issued_document",
    entityId: ref.id,
    subjects: [ref.patientId],
  };
  const seen = await noteOpening(ctx, look);
  const around = await knownNames(seen, { patientId: ref.patientId, name: words.patientName });
  const others = words.others.map(({ name }) => name);
  const known = [
    ...around,
    words.authorName,
    words.requester,
    ...(words.clinicName ? [words.clinicName] : []),
    ...others,
  ];
  await openLexicon(ctx.platform);
  const { text, places } = redactAll([documentText(kind, words)], known);
  const detail = unfitDocument(text);
  if (detail) throw new AppError("insights.unfit_document", { detail });
  return { text, places, seen };
}

/**
 * Asks a model to say a document of one's own in plain words; the draft is for its author alone until they let the patient have it.
 * @throws AppError as `previewPlain`, `ai.no_patient_consent`, `ai.off`, `insights.too_many_asks`
 */
export async function askPlain(ctx: PsychologistCtx, ref: DocumentRef): Promise<PlacedAsk> {
  await requireGoodDocument(ctx, ref);
  await requireMayAsk(ctx, ref.patientId, plainRule);
  const { text, places, seen } = await previewPlain(ctx, ref);
  const vault = await openVault(seen, ctx.actor.clinicId, ref.patientId);
  return placeAsk(ctx, vault, plainRule, {
    patientId: ref.patientId,
    about: ref.id,
    texts: [text],
    places,
    sources: [],
  });
}

/** What stands for a document: the draft's row and words, and what the patient reads. @throws AppError as `requireGoodDocument` */
export async function openPlainState(ctx: PsychologistCtx, ref: DocumentRef) {
  const document = await requireGoodDocument(ctx, ref);
  const look = {
    action: "document.read" as const,
    entity: "issued_document",
    entityId: ref.id,
    subjects: [ref.patientId],
  };
  const [[consents, off, [found], [accepted]], seen] = await Promise.all([
    ctx.db.batch([
      ...mayAskQueries(ctx.db, ctx.actor, ref.patientId, "plain"),
      selectAsk(ctx.db, plainKey(ctx, ref)),
      selectPlain(ctx.db, ctx.actor, ref.id),
    ]),
    noteOpening(ctx, look),
  ]);
  const refusal =
    ctx.platform.model.name === null ? ("off" as const) : askRefusal(ref.patientId, consents, off, "plain");
  const row = refusal === "no_consent" || (found?.gone ?? 0) > 0 ? undefined : found?.ask;
  const vault = await openVault(seen, ctx.actor.clinicId, ref.patientId);
  const textSealed = row?.status === "ready" ? row.textSealed : null;
  const draft = row && textSealed !== null ? await openAnswer(vault, { id: row.id, textSealed }, storedPlain) : null;
  return { document, refusal, row, accepted, draft: draft?.join("\n\n") ?? null, vault };
}

/** How the plain words of a document of the caller's stand. @throws AppError as `requireGoodDocument` */
export async function readPlain(ctx: PsychologistCtx, ref: DocumentRef): Promise<PlainVersion> {
  const { document, refusal, row, accepted, draft, vault } = await openPlainState(ctx, ref);
  const isWaiting = row?.status === "queued" && ctx.now() - row.createdAt < longestAskWait;
  const status = !row ? "not_asked" : row.status === "queued" ? (isWaiting ? "queued" : "none") : row.status;
  const by = row && draft !== null ? { model: row.model ?? "", at: row.createdAt } : null;
  const shown = accepted && {
    ...{ text: await openPlain(vault, accepted), at: accepted.madeAt },
    ...{ model: accepted.model, isEdited: accepted.isEdited },
  };
  const title = { kind: document.kind, number: document.number };
  return {
    id: row?.id ?? null,
    title,
    status,
    draft,
    by,
    helpful: row?.helpful ?? null,
    accepted: shown ?? null,
    refusal,
  };
}
