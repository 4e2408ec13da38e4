import type { ClinicDb } from "~/db/client.server";
import { AppError } from "~/lib/app-error";
import { toBase64url } from "~/lib/base64url";
import { aesOpen, aesOpenBytes, aesSeal, aesSealBytes } from "~/platform/keys/aes.server";
import type { Ctx } from "../ctx";
import type { PersonPlace } from "../personal-data";
import { openDataKey, openDataKeys, openFoundKeys, readWithDataKey, type Reading } from "./data-key.server";
import type { OpenDataKey } from "./derive-keys.server";

/** Where a ciphertext stands; it opens nowhere else. */
export type FieldRef = { table: string; row: string; column: string };

/** Seals and opens the clinical text, and the files, of one member. */
export type Vault = {
  seal(field: FieldRef, text: string): Promise<string>;
  /** @throws AppError `kernel.unreadable` when altered, moved, or the key was destroyed */
  open(field: FieldRef, sealed: string): Promise<string>;
  /** Seals bytes that lie outside the database: a part of a file. */
  sealBytes(field: FieldRef, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /** @throws AppError `kernel.unreadable` when altered, moved, or the key was destroyed */
  openBytes(field: FieldRef, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /** Keyed digest for finding by value without knowing it: blind index (16 bytes, base64url). */
  blind(purpose: string, value: string): Promise<string>;
};

type VaultCtx = Pick<Ctx, "platform" | "now"> & { db: ClinicDb };

function boundTo(clinicId: string, ownerId: string, { table, row, column }: FieldRef): string {
  return [clinicId, ownerId, table, row, column].join("|");
}

async function blindIndex(key: Pick<OpenDataKey, "index">, purpose: string, value: string): Promise<string> {
  const mac = await crypto.subtle.sign("HMAC", key.index, new TextEncoder().encode(`${purpose}|${value}`));
  return toBase64url(new Uint8Array(mac, 0, 16));
}

function unreadable({ table, row, column }: FieldRef): AppError {
  return new AppError("kernel.unreadable", { detail: `${table}.${column} ${row}` });
}

/** What a vault is for: the record of care, or what is kept apart from it. */
export type VaultPurpose = "cipher" | "working";

function vaultOf(
  ctx: VaultCtx,
  keys: OpenDataKey,
  clinicId: string,
  ownerId: string,
  purpose: VaultPurpose = "cipher",
): Vault {
  const key = { cipher: keys[purpose], index: keys.index };
  return {
    seal: (field, text) => aesSeal(key.cipher, new TextEncoder().encode(text), boundTo(clinicId, ownerId, field)),
    async open(field, sealed) {
      ctx.platform.meter.decrypts++;
      const plain = await aesOpen(key.cipher, sealed, boundTo(clinicId, ownerId, field));
      if (!plain) throw unreadable(field);
      return new TextDecoder().decode(plain);
    },
    sealBytes: (field, bytes) => aesSealBytes(key.cipher, bytes, boundTo(clinicId, ownerId, field)),
    async openBytes(field, sealed) {
      ctx.platform.meter.decrypts++;
      const plain = await aesOpenBytes(key.cipher, sealed, boundTo(clinicId, ownerId, field));
      if (!plain) throw unreadable(field);
      return plain;
    },
    blind: (purpose, value) => blindIndex(key, purpose, value),
  };
}

/**
 * The vault of one patient, under that patient's data key (made on first use).
 * Envelope encryption: the master key wraps the data key, the data key seals each field, AAD = clinic|patient|table|row|column.
 * @param anew asks the database for the key, whatever this isolate remembers
 * @throws AppError `kernel.unreadable` when the key was destroyed (crypto-shredding)
 */
export async function openVault(ctx: VaultCtx, clinicId: string, ownerId: string, anew = false): Promise<Vault> {
  return vaultOf(ctx, await openDataKey(ctx, clinicId, ownerId, anew), clinicId, ownerId);
}

/** What a statement finds of one owner's, and the vault to open it with: one round trip, whether this isolate knows the key or not. */
export async function readWithVault<T>(
  ctx: VaultCtx,
  clinicId: string,
  ownerId: string,
  reading: Reading<T>,
): Promise<{ rows: T[]; vault(): Promise<Vault> }> {
  const { rows, key } = await readWithDataKey(ctx, clinicId, ownerId, reading);
  return { rows, vault: async () => vaultOf(ctx, await key(), clinicId, ownerId) };
}

/** The vaults of many owners by id, their keys fetched in one statement; owners without a key are left out. */
export async function openVaults(
  ctx: VaultCtx,
  clinicId: string,
  ownerIds: readonly string[],
): Promise<Map<string, Vault>> {
  const keys = await openDataKeys(ctx, clinicId, ownerIds);
  return new Map([...keys].map(([ownerId, key]) => [ownerId, vaultOf(ctx, key, clinicId, ownerId)]));
}

/** The vaults that keys found by `selectKeysOf` open, by owner: for rows and keys in one batch. */
export async function vaultsOf(
  ctx: VaultCtx,
  clinicId: string,
  found: Parameters<typeof openFoundKeys>[2],
  purpose: VaultPurpose = "cipher",
): Promise<Map<string, Vault>> {
  const keys = await openFoundKeys(ctx, clinicId, found);
  return new Map([...keys].map(([ownerId, key]) => [ownerId, vaultOf(ctx, key, clinicId, ownerId, purpose)]));
}

/** The vault of a patient for a psychologist's working notes: a key of their own, destroyed with the patient's. */
export async function openWorkingVault(ctx: VaultCtx, clinicId: string, ownerId: string): Promise<Vault> {
  return vaultOf(ctx, await openDataKey(ctx, clinicId, ownerId), clinicId, ownerId, "working");
}

const nothing = () => Promise.reject(new AppError("kernel.unreadable", { detail: "there is no key" }));
const shut: Vault = { seal: nothing, open: nothing, sealBytes: nothing, openBytes: nothing, blind: nothing };

/** The vault of an owner for reading what there is: without a key, or with a destroyed one, nothing in it opens, and none is made. */
export async function readingVault(place: PersonPlace, ownerId: string): Promise<Vault> {
  return (await openVaults(place, place.clinicId, [ownerId])).get(ownerId) ?? shut;
}
