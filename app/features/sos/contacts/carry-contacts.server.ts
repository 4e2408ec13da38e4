import type { Statements } from "~/db/statement";
import { agreedOf, consentsQuery } from "~/features/consent/read-consent.server";
import { commitWithDecisions, type NewDecision } from "~/features/consent/write-decision.server";
import type { Carry, CarryEnd } from "~/features/kernel/carry";
import { openCarried } from "~/features/kernel/keys/vault.server";
import { askBoard } from "../board/ask-board.server";
import { openContacts, sealContact } from "./contact-seal.server";
import { deleteContact, insertCarriedContact, selectWholeContacts } from "./contact.repo.server";

/** The board reads anew whom it would call. One that does not answer reads anew by itself within a day. */
async function tellBoard(end: CarryEnd): Promise<void> {
  await askBoard(end, end.clinicId, (board, call) => board.forgetPeople(call, end.patientId)).catch(() => undefined);
}

/** The yes of who goes along, in the words that were read: to the SMS as a whole, and to each person's. */
async function consentsCarried({ from, to }: Carry, ids: readonly string[]): Promise<NewDecision[]> {
  const lines = await consentsQuery(from.db, from, [from.patientId], "emergency-contact");
  const [line] = lines;
  if (!line?.agreedTo || !agreedOf("emergency-contact", lines).has(from.patientId)) return [];
  const said = {
    ...{ clinicId: to.clinicId, memberId: to.patientId, purpose: "emergency-contact" as const, granted: true },
    ...{ version: line.agreedTo, place: "page" as const, actorId: to.patientId, evidence: from.clinicId },
  };
  return [said, ...ids.map((subjectId) => ({ ...said, subjectId }))];
}

/**
 * Carries a patient's emergency contacts, with their consents as they are: written in the new place, then taken away here, so that
 * at every moment one of the two boards could call them. Harmless twice. One that cannot be read stays where it is.
 */
export async function carryContacts(carry: Carry): Promise<void> {
  const { from, to } = carry;
  const rows = await selectWholeContacts(from.db, from, from.patientId);
  if (rows.length === 0) return;
  const [opening, sealing] = await Promise.all([openCarried(from), openCarried(to)]);
  const contacts = await openContacts(opening, rows);
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const copies = await Promise.all(
    rows.flatMap((row) => {
      const contact = byId.get(row.id);
      if (!contact) return [];
      const place = { clinicId: to.clinicId, patientId: to.patientId };
      return [sealContact(sealing, contact).then((sealed) => ({ ...row, ...place, ...sealed }))];
    }),
  );
  if (copies.length === 0) return;
  const agreed = rows.filter(({ id, consentedAt }) => consentedAt !== null && byId.has(id)).map(({ id }) => id);
  const decisions = agreed.length > 0 ? await consentsCarried(carry, agreed) : [];
  await commitWithDecisions(to, decisions, {
    clinicId: to.clinicId,
    statements: copies.map((row) => insertCarriedContact(to.db, row)),
    events: [],
    audit: { action: "sos.contacts_carry_in", entity: "member", entityId: to.patientId },
  });
  await tellBoard(to);
  const removed = contacts.map(({ id }) => deleteContact(from.db, from, from.patientId, id));
  await from.db.batch(removed as unknown as Statements);
  await tellBoard(from);
}
