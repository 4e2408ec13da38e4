import { noteLooking } from "~/features/kernel/events/note-opening.server";
import { and, eq } from "drizzle-orm";
import type { Statements } from "~/db/statement";
import { isOneOf } from "~/db/many-rows";
import type { BothPlanesCtx, ClinicCtx, PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { orUnreadable, unreadableText } from "~/features/kernel/keys/unreadable";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { crpOfMember } from "~/features/tenancy/crp/crp-of-member.server";
import { member } from "~/features/tenancy/member/member.table";
import { AppError } from "~/lib/app-error";
import { placeAfter, toPage, type Page } from "~/lib/page";
import { selectText } from "../words/agreement-text.repo.server";
import { wordsIn } from "../words/own-texts.server";
import type { Agreement, AgreementDetail } from "./agreement";
import { markOpened, selectAgreement, selectList, shownAgreement, type AgreementRow } from "./agreement.repo.server";
import { agreementField, proofIn } from "./agreement-seal";

/**
 * An agreement of the caller's: who sent it, or whom it was sent to. Both keep theirs after care has ended.
 * @throws AppError `agreements.not_found`, the same for another's as for none
 */
export async function fetchAgreement(ctx: ClinicCtx, id: string): Promise<AgreementRow> {
  const [row] = await selectAgreement(ctx.db, ctx.actor, id);
  const { role, memberId } = ctx.actor;
  const isTheirs = row && (role === "psychologist" ? row.psychologistId : row.patientId) === memberId;
  if (!row || !isTheirs || role === "admin") throw new AppError("agreements.not_found");
  return row;
}

async function namesOf(ctx: ClinicCtx, { patientId, psychologistId }: AgreementRow) {
  const rows = await ctx.db
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(eq(member.clinicId, ctx.actor.clinicId), isOneOf(member.id, [patientId, psychologistId])));
  const nameOf = (id: string) => rows.find((one) => one.id === id)?.name ?? "Alguém";
  return { patientName: nameOf(patientId), psychologistName: nameOf(psychologistId) };
}

/** Somebody of a clinic with the directory beside their shard: the psychologist's CRP stands there. */
export type ReadingCtx = ClinicCtx & { both: Pick<BothPlanesCtx, "db"> };

/**
 * An agreement with its text and its proof. A patient who opens it has had it before them: noted once.
 * @throws AppError `agreements.not_found`
 */
export async function readAgreement(ctx: ReadingCtx, { id }: { id: string }): Promise<AgreementDetail> {
  const row = await fetchAgreement(ctx, id);
  const { patientId, psychologistId, kind, textVersion, hash, proofSealed, replySealed } = row;
  const seen = noteLooking(ctx, { action: "agreement.read", entity: "agreement", entityId: id, subjects: [patientId] });
  const [[text], names, crp, vault] = await Promise.all([
    selectText(ctx.db, ctx.actor, { psychologistId, kind, version: textVersion }),
    namesOf(ctx, row),
    crpOfMember(ctx.both, ctx.actor, psychologistId),
    openVault(seen, row.clinicId, patientId),
  ]);
  if (!text) throw new AppError("agreements.not_found");
  const isFirstLook = ctx.actor.role === "patient" && row.openedAt === null && ctx.request.isPrefetch !== true;
  if (isFirstLook) await ctx.db.batch([markOpened(ctx.db, row, ctx.now())] as Statements);
  const proof =
    proofSealed === null
      ? null
      : orUnreadable(vault.open(agreementField(id, "proof"), proofSealed).then(proofIn), null);
  const reply =
    replySealed === null ? null : orUnreadable(vault.open(agreementField(id, "reply"), replySealed), unreadableText);
  const said = { words: wordsIn(text.words), hash, ...names, crp };
  return { ...shownAgreement(row), ...said, proof: await proof, reply: await reply };
}

export type ListedAgreement = Agreement & { otherName: string };
type Part = { cursor?: string | undefined; limit: number };

async function list(ctx: ClinicCtx, whose: Parameters<typeof selectList>[2], { cursor, limit }: Part) {
  const rows = await selectList(ctx.db, ctx.actor, whose, { after: placeAfter(cursor), limit: limit + 1 });
  const listed = rows.map(({ row, otherName }): ListedAgreement => ({ ...shownAgreement(row), otherName }));
  return toPage(listed, limit, ({ sentAt, id }) => ({ at: sentAt, id }));
}

/** What a patient was sent, the newest first. */
export async function listOwnAgreements(ctx: PatientCtx, part: Part): Promise<Page<ListedAgreement>> {
  requireRole(ctx.actor, "patient");
  return list(ctx, { patientId: ctx.actor.memberId }, part);
}

/**
 * What a psychologist sent, to all or to one patient, the newest first.
 * @throws AppError `tenancy.patient_not_found` for one she does not care for
 */
export async function listSentAgreements(
  ctx: PsychologistCtx,
  { patientId, ...part }: Part & { patientId?: string | undefined },
): Promise<Page<ListedAgreement>> {
  requireRole(ctx.actor, "psychologist");
  if (patientId !== undefined) await requireCareLink(ctx, patientId);
  return list(ctx, { psychologistId: ctx.actor.memberId, ...(patientId === undefined ? {} : { patientId }) }, part);
}
