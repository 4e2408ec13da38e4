import { readConsent } from "~/features/consent/read-consent.server";
import type { PatientCtx } from "~/features/kernel/ctx";
import type { LineState } from "~/platform/objects/contact-lines.server";
import type { EmergencyContact } from "./contact-seal.server";
import { statesOf } from "./contact-line.server";
import { listContacts } from "./contacts.server";

/**
 * A contact and what they get: `none` without the patient's agreement, to the SMS as a whole and to this person's, else how their number stands (waiting: one SMS was sent, and
 * no other is before they agree), `unknown` when that cannot be told now.
 */
export type ListedContact = EmergencyContact & { sms: LineState | "none" | "unknown" };

/** The patient's contacts with what each gets. */
export async function listOwnContacts(ctx: PatientCtx): Promise<ListedContact[]> {
  const [contacts, { granted }] = await Promise.all([listContacts(ctx), readConsent(ctx, "emergency-contact")]);
  const agreed = granted ? contacts.filter(({ consentedAt }) => consentedAt !== null) : [];
  const states = await statesOf(ctx.platform, ctx.actor.accountId, agreed);
  const known = new Map<string, ListedContact["sms"]>(agreed.map(({ id }, i) => [id, states[i] ?? "unknown"]));
  return contacts.map((contact) => ({ ...contact, sms: known.get(contact.id) ?? "none" }));
}
