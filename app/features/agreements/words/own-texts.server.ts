import * as z from "zod";
import type { AnyActor } from "~/features/kernel/actor";
import type { ClinicCtx, PsychologistCtx, Scope } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { canonicalHash, canonicalJson } from "~/features/records/document/canonical";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { agreementKinds, type AgreementKind, type AgreementWords } from "./agreement-words";
import {
  insertText,
  selectNewest,
  selectVersions,
  updateTextManners,
  type TextRow,
} from "./agreement-text.repo.server";
import { ourWords } from "./our-words";

const stored = z.object({
  title: z.string(),
  parts: z.array(z.object({ title: z.string(), summary: z.string(), text: z.string() })),
});

/** The words of a text as they are stored. */
export function wordsIn(json: string): AgreementWords {
  return stored.parse(JSON.parse(json));
}

/** When a text is sent by itself, and whether it is asked for before a session. */
export type Manners = { sendsToNew: boolean; isRequired: boolean };
/** A text as its psychologist has it now; version 0: ours, which she has not touched. */
export type OwnText = Manners & { kind: AgreementKind; version: number; words: AgreementWords };

const untouched = (kind: AgreementKind): OwnText => {
  return { kind, version: 0, words: ourWords[kind], sendsToNew: false, isRequired: false };
};

/** A psychologist's texts of every kind as they are sent now, whoever asks. */
export async function fetchTexts(ctx: ClinicCtx<AnyActor>, scope: Scope, psychologistId: string): Promise<OwnText[]> {
  const rows = await selectNewest(ctx.db, scope, psychologistId);
  return agreementKinds.map((kind) => {
    const row = rows.find((one) => one.kind === kind);
    if (!row) return untouched(kind);
    const { version, words, sendsToNew, isRequired } = row;
    return { kind, version, words: wordsIn(words), sendsToNew, isRequired };
  });
}

/** The psychologist's texts. */
export async function readOwnTexts(ctx: PsychologistCtx): Promise<OwnText[]> {
  requireRole(ctx.actor, "psychologist");
  return fetchTexts(ctx, ctx.actor, ctx.actor.memberId);
}

/** A text of the psychologist's with when its versions came. */
export async function readOwnText(ctx: PsychologistCtx, kind: AgreementKind) {
  requireRole(ctx.actor, "psychologist");
  const [texts, versions] = await Promise.all([
    readOwnTexts(ctx),
    selectVersions(ctx.db, ctx.actor, ctx.actor.memberId, kind),
  ]);
  return { text: texts.find((one) => one.kind === kind) ?? untouched(kind), versions };
}

/** A row of a text's version, not written yet. */
export async function textRow(
  scope: Scope,
  { psychologistId, version, createdAt }: Pick<TextRow, "psychologistId" | "version" | "createdAt">,
  { kind, words, sendsToNew, isRequired }: Omit<OwnText, "version">,
): Promise<TextRow> {
  const of = { clinicId: scope.clinicId, psychologistId, kind, version, sendsToNew, isRequired, createdAt };
  return { ...of, words: canonicalJson(words), hash: await canonicalHash(words) };
}

/**
 * Keeps a text of the psychologist's: with other words as a new version, which those who accepted an older one do not have accepted.
 * @param said.version the one that was read (0: ours)
 * @throws AppError `agreements.text_changed_elsewhere`
 */
export async function saveText(ctx: PsychologistCtx, { version: read, ...said }: OwnText): Promise<void> {
  requireRole(ctx.actor, "psychologist");
  const { clinicId, memberId: psychologistId } = ctx.actor;
  const { sendsToNew, isRequired } = said;
  const standing = (await readOwnTexts(ctx)).find(({ kind }) => kind === said.kind) ?? untouched(said.kind);
  if (standing.version !== read) throw new AppError("agreements.text_changed_elsewhere");
  const isSame = read > 0 && canonicalJson(standing.words) === canonicalJson(said.words);
  const version = isSame ? read : read + 1;
  const row = await textRow(ctx.actor, { psychologistId, version, createdAt: ctx.now() }, said);
  const aggregateId = `${psychologistId}/agreement/${said.kind}`;
  await commit(ctx, {
    clinicId,
    statements: [isSame ? updateTextManners(ctx.db, row, { sendsToNew, isRequired }) : insertText(ctx.db, row)],
    events: isSame ? [] : [{ type: "agreement.text_saved", aggregateId, version, data: { psychologistId } }],
    audit: { action: "agreement.save_text", entity: "member", entityId: psychologistId, fields: [said.kind] },
    onConflict: {
      domain_event: "agreements.text_changed_elsewhere",
      agreement_text: "agreements.text_changed_elsewhere",
    },
  });
}
