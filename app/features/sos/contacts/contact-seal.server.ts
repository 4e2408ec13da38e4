import { AppError } from "~/lib/app-error";
import type { Sealer, Vault } from "~/features/kernel/keys/vault.server";

/** Somebody a patient would call, as the patient and those who help see them. */
export type EmergencyContact = {
  id: string;
  name: string;
  relation: string | null;
  /** E.164. */
  phone: string;
  /** Since when (ms) they may get an SMS; null when they may not. */
  consentedAt: number | null;
  version: number;
};

type Row = {
  id: string;
  nameSealed: string;
  relationSealed: string | null;
  phoneSealed: string;
  consentedAt: number | null;
  version: number;
};

const ref = (row: string, column: string) => ({ table: "emergency_contact", row, column });

/** Seals what identifies a contact. */
export async function sealContact(
  vault: Sealer,
  { id, name, relation, phone }: { id: string; name: string; relation: string | null; phone: string },
) {
  const [nameSealed, phoneSealed, relationSealed] = await Promise.all([
    vault.seal(ref(id, "name"), name),
    vault.seal(ref(id, "phone"), phone),
    relation === null ? null : vault.seal(ref(id, "relation"), relation),
  ]);
  return { nameSealed, phoneSealed, relationSealed };
}

/** Opens a contact. */
async function openContact(vault: Vault, row: Row): Promise<EmergencyContact> {
  const { id, consentedAt, version } = row;
  const [name, phone, relation] = await Promise.all([
    vault.open(ref(id, "name"), row.nameSealed),
    vault.open(ref(id, "phone"), row.phoneSealed),
    row.relationSealed === null ? null : vault.open(ref(id, "relation"), row.relationSealed),
  ]);
  return { id, name, phone, relation, consentedAt, version };
}

/** Opens contacts; one that cannot be read is left out, for it must not keep the others from being called. */
export async function openContacts(vault: Vault, rows: readonly Row[]): Promise<EmergencyContact[]> {
  const opened = await Promise.all(
    rows.map((row) =>
      openContact(vault, row).catch((error: unknown) => {
        if (error instanceof AppError) return null;
        throw error;
      }),
    ),
  );
  return opened.filter((contact) => contact !== null);
}
