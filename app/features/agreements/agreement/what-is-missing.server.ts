import type { ClinicCtx } from "~/features/kernel/ctx";
import type { AgreementKind } from "../words/agreement-words";
import { selectRequired } from "./agreement.repo.server";

/** Something that is to be read and answered before a session. */
export type MissingAgreement = { id: string; kind: AgreementKind };

/**
 * What a psychologist asked a patient to answer before their sessions and that waits still; for the pages of a session and its room. It
 * closes neither calls for help nor conversations, and a no is an answer: the two talk about it.
 */
export async function whatIsMissing(
  ctx: ClinicCtx,
  pair: { patientId: string; psychologistId: string },
): Promise<MissingAgreement[]> {
  return selectRequired(ctx.db, ctx.actor, pair);
}
