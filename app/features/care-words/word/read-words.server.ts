import type { PatientCtx, PsychologistCtx } from "~/features/kernel/ctx";
import { noteListing } from "~/features/kernel/events/note-opening.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { requireCareLink } from "~/features/tenancy/care-link/require-care-link.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { AppError } from "~/lib/app-error";
import { openWord } from "../care-words-seal.server";
import type { CareWord } from "./care-word";
import { selectGiven, selectKept, selectOffered, selectWord, type WordRow } from "./care-word.repo.server";

/** The patient whose words they are. @throws AppError `auth.forbidden` for another role */
export function ownScope({ actor }: PatientCtx) {
  requireRole(actor, "patient");
  return { clinicId: actor.clinicId, patientId: actor.memberId };
}

/** What a patient keeps, in their order, and what waits for their yes. */
export async function readWords(ctx: PatientCtx): Promise<{ kept: CareWord[]; offered: CareWord[] }> {
  const scope = ownScope(ctx);
  const [[kept, offered], vault] = await Promise.all([
    ctx.db.batch([selectKept(ctx.db, scope), selectOffered(ctx.db, scope)]),
    openVault(ctx, scope.clinicId, scope.patientId),
  ]);
  const open = (rows: WordRow[]) => Promise.all(rows.map((row) => openWord(vault, row)));
  const [all, waiting] = await Promise.all([open(kept), open(offered)]);
  return { kept: all, offered: waiting };
}

/** What a patient keeps, in their order: for a bad day. */
export async function readKept(ctx: PatientCtx): Promise<CareWord[]> {
  const scope = ownScope(ctx);
  const [rows, vault] = await Promise.all([selectKept(ctx.db, scope), openVault(ctx, scope.clinicId, scope.patientId)]);
  return Promise.all(rows.map((row) => openWord(vault, row)));
}

/** One of a patient's own, as it stands. @throws AppError `care_words.not_found` */
export async function fetchOwnWord(ctx: PatientCtx, id: string): Promise<WordRow> {
  const [row] = await selectWord(ctx.db, ownScope(ctx), id);
  if (!row) throw new AppError("care_words.not_found");
  return row;
}

/** One of a patient's own. @throws AppError `care_words.not_found` */
export async function readOwnWord(ctx: PatientCtx, { id }: { id: string }): Promise<CareWord> {
  const row = await fetchOwnWord(ctx, id);
  return openWord(await openVault(ctx, row.clinicId, row.patientId), row);
}

/** What the psychologist gave a patient that is there still; nothing of what else they keep. @throws AppError `tenancy.patient_not_found` */
export async function readGiven(ctx: PsychologistCtx, { patientId }: { patientId: string }): Promise<CareWord[]> {
  await requireCareLink(ctx, patientId);
  const { clinicId, memberId } = ctx.actor;
  const rows = await selectGiven(ctx.db, { clinicId, patientId }, memberId);
  if (rows.length === 0) return [];
  const vault = await openVault(noteListing(ctx, "care_word.read", [patientId]), clinicId, patientId);
  return Promise.all(rows.map((row) => openWord(vault, row)));
}
