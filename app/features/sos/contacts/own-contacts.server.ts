import { and, eq } from "drizzle-orm";
import { readingVault } from "~/features/kernel/keys/vault.server";
import type { PersonPlace } from "~/features/kernel/personal-data";
import { eraseRows, everyRow } from "~/features/kernel/personal-rows.server";
import { askBoard } from "../board/ask-board.server";
import { contactAddress, statesOf } from "./contact-line.server";
import { openContacts } from "./contact-seal.server";
import { emergencyContact } from "./emergency-contact.table";

const own = ({ clinicId, memberId }: PersonPlace) =>
  and(eq(emergencyContact.clinicId, clinicId), eq(emergencyContact.patientId, memberId));

/** Every contact of a person, opened; one that does not open is told by its id. */
export async function* contactsTold(place: PersonPlace) {
  const vault = await readingVault(place, place.memberId);
  const by = [emergencyContact.createdAt, emergencyContact.id];
  for await (const row of everyRow(place, emergencyContact, own(place), by)) {
    const [contact = { id: row.id, name: null, relation: null, phone: null, consentedAt: row.consentedAt }] =
      await openContacts(vault, [row]);
    const { id, name, relation, phone, consentedAt } = contact;
    yield { id, name, relation, phone, consentedAt, createdAt: row.createdAt };
  }
}

async function* phonesOf(place: PersonPlace) {
  for await (const { phone } of contactsTold(place)) if (phone !== null) yield phone;
}

/** How each contact's number stands with the person, as their page shows it. */
export async function* linesOfContacts(place: PersonPlace) {
  for await (const phone of phonesOf(place)) {
    const [state] = await statesOf(place.platform, place.accountId, [{ phone }]);
    yield { phone, state: state ?? null };
  }
}

/** What contacts have said to the person is forgotten with them. */
export async function forgetLines({ platform, accountId, ...place }: PersonPlace): Promise<boolean> {
  for await (const phone of phonesOf({ platform, accountId, ...place }))
    await platform.contactLines.forget(await contactAddress(phone, accountId));
  return true;
}

/** Erases a person's contacts, and has the board forget whom it would call. @returns whether none is left */
export async function eraseContacts(place: PersonPlace): Promise<boolean> {
  if (place.role !== "patient") return true;
  const isDone = await eraseRows(place, emergencyContact, own(place));
  await askBoard(place, place.clinicId, (board, call) => board.forgetPeople(call, place.memberId));
  return isDone;
}
