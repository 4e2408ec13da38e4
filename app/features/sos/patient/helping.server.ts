import { agreedOf, consentsQuery } from "~/features/consent/read-consent.server";
import { openVault } from "~/features/kernel/keys/vault.server";
import { openPlan } from "~/features/safety-plan/open-plan.server";
import type { SafetyPlan } from "~/features/safety-plan/safety-plan";
import type { Alert } from "../board/alert";
import type { ResponderCtx } from "../responder/answer-sos.server";
import { noteAlert, openSos } from "../responder/answer-sos.server";
import { openContacts, type EmergencyContact } from "../contacts/contact-seal.server";
import { isLive } from "../ladder/ladder.state";
import { selectContacts } from "../board/people.repo.server";

/** What a psychologist sees of a live alert beside it: the patient's plan and contacts, to help with. */
export type Helping = { alert: Alert; plan: SafetyPlan | null; contacts: EmergencyContact[] };

/**
 * An alert with what helps to answer it. The plan and the contacts are opened to a psychologist who was called, substitute or not,
 * while the alert is live; that is written to the audit log. An admin sees neither.
 * @throws AppError `sos.not_found`
 */
export async function openHelping(ctx: ResponderCtx, id: string): Promise<Helping> {
  const alert = await openSos(ctx, id);
  const { actor } = ctx;
  if (actor.role !== "psychologist" || !isLive(alert.status)) return { alert, plan: null, contacts: [] };
  const scope = { clinicId: actor.clinicId, patientId: alert.patient.id };
  const [seen, [rows, consents]] = await Promise.all([
    noteAlert(ctx, "sos.open_plan", alert),
    ctx.db.batch([
      selectContacts(ctx.db, scope, scope.patientId),
      consentsQuery(ctx.db, scope, [scope.patientId], "emergency-contact"),
    ]),
  ]);
  const opened =
    rows.length === 0 ? [] : await openContacts(await openVault(seen, scope.clinicId, scope.patientId), rows);
  const mayBeTold = agreedOf("emergency-contact", consents).has(scope.patientId);
  const contacts = mayBeTold ? opened : opened.map((contact) => ({ ...contact, consentedAt: null }));
  return { alert, plan: await openPlan(seen, scope), contacts };
}
