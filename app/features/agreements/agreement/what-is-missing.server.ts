import { minorsAmong, selectForAuthorisation } from "~/features/care/guardian/require-authorised.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { selectAskedKinds } from "../words/agreement-text.repo.server";
import type { AgreementKind } from "../words/agreement-words";
import { selectAsked } from "./agreement.repo.server";

/** Something that is to be read and answered before a session. `id` null: asked of everybody, and not sent to this patient yet. */
export type MissingAgreement = { id: string | null; kind: AgreementKind };

type Several = {
  patientIds: readonly string[];
  psychologistId: string;
  /** When (ms) the session began: what is asked for since then is for the next one. */
  begunAt?: number | null;
};

/**
 * What a psychologist asks for before sessions and that waits still, for each of several patients. What she asks of everybody is missing
 * where it was never sent; a guardian's authorisation only of a minor of whom none is recorded. One round trip.
 */
export async function whatIsMissingOf(
  ctx: ClinicCtx,
  { patientIds, psychologistId, begunAt = null }: Several,
): Promise<Map<string, MissingAgreement[]>> {
  const [asked, kinds, unauthorised] = await ctx.db.batch([
    selectAsked(ctx.db, ctx.actor, { patientIds, psychologistId }),
    selectAskedKinds(ctx.db, ctx.actor, psychologistId),
    selectForAuthorisation(ctx.db, ctx.actor, patientIds),
  ]);
  const minors = minorsAmong(unauthorised, ctx.now(), ctx.actor.zone);
  const missingOf = (patientId: string): MissingAgreement[] => {
    const sent = asked.filter((one) => one.patientId === patientId);
    const isNew = (kind: AgreementKind) => begunAt === null && sent.every((one) => one.kind !== kind);
    const unsent = kinds.filter(({ kind }) => isNew(kind) && (kind !== "guardian" || minors.includes(patientId)));
    const waiting = sent.filter(
      ({ waitingSince }) => waitingSince !== null && waitingSince <= (begunAt ?? waitingSince),
    );
    return [
      ...waiting.map(({ waitingId: id, kind }) => ({ id, kind })),
      ...unsent.map(({ kind }) => ({ id: null, kind })),
    ];
  };
  return new Map(patientIds.map((patientId) => [patientId, missingOf(patientId)]));
}

/**
 * What a psychologist asked a patient to answer before their sessions and that waits still; for the pages of a session and its room. It
 * closes neither calls for help nor conversations, and a no is an answer: the two talk about it.
 */
export async function whatIsMissing(
  ctx: ClinicCtx,
  { patientId, psychologistId }: { patientId: string; psychologistId: string },
): Promise<MissingAgreement[]> {
  return (await whatIsMissingOf(ctx, { patientIds: [patientId], psychologistId })).get(patientId) ?? [];
}
