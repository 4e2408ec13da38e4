import type { Scope } from "~/features/kernel/ctx";
import { openVault } from "~/features/kernel/keys/vault.server";
import type { OpeningCtx } from "~/features/kernel/keys/noted";
import { selectWholeContacts } from "./contact.repo.server";
import { openContacts } from "./contact-seal.server";

/** The names of a patient's contacts, for taking them out of texts. @throws AppError `kernel.unreadable` */
export async function contactNames(ctx: OpeningCtx, scope: Scope, patientId: string): Promise<string[]> {
  const rows = await selectWholeContacts(ctx.db, scope, patientId);
  if (rows.length === 0) return [];
  const contacts = await openContacts(await openVault(ctx, scope.clinicId, patientId), rows);
  return contacts.map(({ name }) => name);
}
