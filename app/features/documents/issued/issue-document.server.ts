import type { Statement } from "~/db/statement";
import { ownCrp } from "~/features/identity/account/own-crp.server";
import type { PsychologistCtx, PsychologistPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import type { NewEvent } from "~/features/kernel/events/event";
import { withIdempotency } from "~/features/kernel/events/idempotency.server";
import { sealerFor } from "~/features/kernel/keys/vault.server";
import { readPatient } from "~/features/tenancy/care-link/read-patient.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/id";
import { localDay } from "~/lib/time/wall-clock";
import type { NewDocument } from "../documents.schema";
import { documentIds } from "../documents.ids";
import { documentCode } from "./document-code.directory.table";
import { insertDocument, updateDocument, type DocumentRow } from "./document.repo.server";
import { documentField } from "./document-seal";
import type { DocumentWords } from "./issued-document";
import { fetchOwnDocument } from "./read-document.server";
import { hashOfCode, newCode, readCode } from "./verification-code";

/** Who issues: her CRP and the codes stand in the directory, the clinic's name above the sheet. */
export type IssuingCtx = PsychologistPlanesCtx & { clinicName: string | null };

/** Days that cannot be: nobody came tomorrow, and what is past cannot begin to hold. @throws AppError `documents.wrong_day` */
function requirePossibleDays(ctx: IssuingCtx, { kind, fromDay, toDay, validUntil }: NewDocument): void {
  const today = localDay(ctx.now(), ctx.actor.zone);
  const fields: Record<string, string> = {};
  if (kind === "declaracao") {
    if (fromDay !== undefined && fromDay > today) fields.fromDay = "Este dia ainda não chegou: declare até hoje.";
    if (toDay !== undefined && toDay > today) fields.toDay = "Este dia ainda não chegou: declare até hoje.";
  }
  if (validUntil !== undefined && validUntil < today) fields.validUntil = "Este dia já passou.";
  if (Object.keys(fields).length > 0) throw new AppError("documents.wrong_day", { fields });
}

/**
 * What a document would say, with who it is of and by.
 * @throws AppError `tenancy.patient_not_found`, `identity.no_crp`, `documents.wrong_day`
 */
export async function wordsOf(
  ctx: IssuingCtx,
  { patientId, ...said }: NewDocument & { patientId: string },
): Promise<DocumentWords> {
  requirePossibleDays(ctx, said);
  const [{ name }, crp] = await Promise.all([readPatient(ctx, { patientId }), ownCrp(ctx.both)]);
  const { purpose, requester, place = null, kind, fact, fromDay, toDay, hours, daysAway, parts, others } = said;
  const isDeclared = kind === "declaracao";
  return {
    ...{ patientName: name, authorName: ctx.actor.name, clinicName: ctx.clinicName, place },
    ...{ crp: crp.number, isCrpVerified: crp.isVerified },
    ...{ requester: requester ?? name, purpose, parts, others },
    fact: isDeclared ? (fact ?? (toDay === undefined ? "attendance" : "care")) : null,
    fromDay: isDeclared ? (fromDay ?? null) : null,
    toDay: isDeclared ? (toDay ?? null) : null,
    hours: isDeclared ? (hours ?? null) : null,
    daysAway: kind === "atestado" ? (daysAway ?? null) : null,
  };
}

type Work = { statements: Statement[]; events: NewEvent[] };

/** The document that this one comes in the place of. */
async function replacing(ctx: IssuingCtx, patientId: string, replaces: string | undefined): Promise<Work> {
  if (replaces === undefined) return { statements: [], events: [] };
  const row = await fetchOwnDocument(ctx, replaces);
  if (row.patientId !== patientId) throw new AppError("documents.not_found");
  if (row.status !== "issued") throw new AppError("documents.over");
  const data = { patientId, psychologistId: row.psychologistId };
  return {
    statements: [updateDocument(ctx.db, row, { status: "replaced", revokedAt: ctx.now() })],
    events: [{ type: "document.revoked", aggregateId: row.id, version: row.version + 1, data }],
  };
}

/**
 * Issues a document under the psychologist's next number, with a code by which anybody proves it. Its words never change.
 * @param key idempotency key: the same key issues one
 * @throws AppError `tenancy.patient_not_found`, `identity.no_crp`, `documents.wrong_day`, `documents.over`, `kernel.idempotency_reused`
 */
export async function issueDocument(
  ctx: IssuingCtx,
  input: NewDocument & { patientId: string },
  key?: string,
): Promise<{ id: string }> {
  const words = await wordsOf(ctx, input);
  const { clinicId, memberId: psychologistId, zone } = ctx.actor;
  const { patientId, kind, validUntil = null, deliver, replaces } = input;
  const now = ctx.now();
  const id = newId(documentIds.document, now);
  const code = newCode();
  const vault = await sealerFor(ctx, clinicId, patientId);
  const codeHash = await hashOfCode(readCode(code) ?? "");
  const digest = await vault.blind("document.issue", JSON.stringify(input));
  const row = {
    ...{ clinicId, id, psychologistId, patientId, kind, validUntil, status: "issued" as const, version: 1 },
    ...{ issuedOn: localDay(now, zone), createdAt: now, deliveredAt: deliver ? now : null },
    wordsSealed: await vault.seal(documentField(id, "words"), JSON.stringify(words)),
    codeSealed: await vault.seal(documentField(id, "code"), code),
  };
  const data = { patientId, psychologistId };
  const request = { key, useCase: "document.issue", input: { patientId, kind, digest }, resultId: id };
  const kept = await withIdempotency(ctx, request, async (idempotency) => {
    // Judged in here: asked again under its key, what was replaced then is no longer there to be replaced.
    const older = await replacing(ctx, patientId, replaces);
    // The directory first: a code without its document proves nothing.
    await ctx.both.db.insert(documentCode).values({ codeHash, clinicId, documentId: id, createdAt: now });
    await commit(ctx, {
      clinicId,
      statements: [...older.statements, insertDocument(ctx.db, row)],
      events: [
        ...older.events,
        { type: "document.issued", aggregateId: id, version: 1, data },
        ...(deliver ? [{ type: "document.delivered" as const, aggregateId: `${id}/delivery`, version: 1, data }] : []),
      ],
      audit: { action: "document.issue", entity: "issued_document", entityId: id },
      onConflict: { domain_event: "documents.over" },
      idempotency,
    });
  });
  return { id: kept };
}

async function change(ctx: PsychologistCtx, row: DocumentRow, what: "revoke" | "deliver"): Promise<void> {
  const { clinicId, id, patientId, psychologistId, version } = row;
  const now = ctx.now();
  const data = { patientId, psychologistId };
  await commit(ctx, {
    clinicId,
    statements: [
      updateDocument(ctx.db, row, what === "revoke" ? { status: "revoked", revokedAt: now } : { deliveredAt: now }),
    ],
    events: [
      what === "revoke"
        ? { type: "document.revoked", aggregateId: id, version: version + 1, data }
        : { type: "document.delivered", aggregateId: `${id}/delivery`, version: 1, data },
    ],
    audit: { action: `document.${what}`, entity: "issued_document", entityId: id },
    onConflict: { domain_event: "documents.over" },
  });
}

/** Takes a document back: whoever verifies it is told so. Twice is harmless. @throws AppError `documents.not_found`, `documents.over` */
export async function revokeDocument(ctx: PsychologistCtx, { id }: { id: string }): Promise<void> {
  const row = await fetchOwnDocument(ctx, id);
  if (row.status === "revoked") return;
  if (row.status !== "issued") throw new AppError("documents.over");
  await change(ctx, row, "revoke");
}

/** Gives a document to the patient, who is told of it. Twice is harmless. @throws AppError `documents.not_found`, `documents.over` */
export async function deliverDocument(ctx: PsychologistCtx, { id }: { id: string }): Promise<void> {
  const row = await fetchOwnDocument(ctx, id);
  if (row.deliveredAt !== null) return;
  if (row.status !== "issued") throw new AppError("documents.over");
  await change(ctx, row, "deliver");
}
