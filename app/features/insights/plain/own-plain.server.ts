import type { PatientCtx } from "~/features/kernel/ctx";
import { openOwnVault } from "~/features/kernel/keys/vault.server";
import { requireRole } from "~/features/tenancy/login/require-role";
import { openPlain } from "./plain-seal.server";
import { selectPlain, selectPlainRating } from "./plain-version.repo.server";

/** A document in plain words, as its patient reads it. `at` (ms) is when a model wrote it. */
export type OwnPlain = {
  id: string;
  text: string;
  model: string;
  at: number;
  /** Its author changed what the model wrote. */ isEdited: boolean;
  helpful: boolean | null;
};

/** What a patient reads beside a document of theirs; null where there is none. The caller knows that they may read the document. */
export async function readOwnPlain(ctx: PatientCtx, documentId: string): Promise<OwnPlain | null> {
  requireRole(ctx.actor, "patient");
  const scope = { clinicId: ctx.actor.clinicId, patientId: ctx.actor.memberId };
  const [[row], [said]] = await ctx.db.batch([
    selectPlain(ctx.db, scope, documentId),
    selectPlainRating(ctx.db, scope, documentId),
  ]);
  if (!row || row.patientId !== scope.patientId) return null;
  const text = await openPlain(await openOwnVault(ctx), row);
  const { id, model, madeAt: at, isEdited } = row;
  return { id, text, model, at, isEdited, helpful: said?.helpful ?? null };
}
