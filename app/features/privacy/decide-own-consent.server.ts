import { decideConsent, type Decision } from "~/features/consent/decide-consent.server";
import type { AnsweredConsent } from "~/features/consent/read-consent.server";
import type { Actor } from "~/features/kernel/actor";
import type { ClinicCtx, PatientCtx } from "~/features/kernel/ctx";
import { tellBoard } from "~/features/sos/contacts/contacts.server";

const isPatient = (ctx: ClinicCtx<Actor>): ctx is PatientCtx => ctx.actor.role === "patient";

/**
 * Writes down what the caller decided about a purpose, and tells at once who has to know before the next request: the board, whose
 * people a patient's contacts are. Everybody else reads the ledger.
 * @throws AppError as `decideConsent`
 */
export async function decideOwnConsent(ctx: ClinicCtx<Actor>, decision: Decision): Promise<AnsweredConsent> {
  const consent = await decideConsent(ctx, decision);
  if (decision.purpose === "emergency-contact" && isPatient(ctx)) tellBoard(ctx);
  return consent;
}
