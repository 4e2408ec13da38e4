import type { ClinicDb } from "~/db/client.server";
import { AppError } from "~/lib/app-error";
import { toBase64url } from "~/platform/keys/base64url.server";
import { aesOpen, aesOpenBytes, aesSeal, aesSealBytes } from "~/platform/keys/aes.server";
import type { Actor } from "../actor";
import type { CarryEnd } from "../carry";
import type { Ctx } from "../ctx";
import type { PersonPlace } from "../personal-data";
import { openDataKey, openDataKeys, openFoundKeys, readWithDataKey, type Reading } from "./data-key.server";
import type { OpenDataKey } from "./derive-keys.server";
import { requireNoted, type OpeningCtx } from "./noted";

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

/** What only closes: it needs no reason, for it shows nothing. */
export type Sealer = Pick<Vault, "seal" | "sealBytes" | "blind">;

type VaultCtx = Pick<Ctx, "platform" | "now"> & { db: ClinicDb };

function boundTo(clinicId: string, ownerId: string, { table, row, column }: FieldRef): string {
  return [clinicId, ownerId, table, row, column].join("|");
}

// Made once: a decoder for each of a page's sealed fields costs as much as opening it.
const encoder = new TextEncoder();
const decoder = new TextDecoder();

async function blindIndex(key: Pick<OpenDataKey, "index">, purpose: string, value: string): Promise<string> {
  const mac = await crypto.subtle.sign("HMAC", key.index, encoder.encode(`${purpose}|${value}`));
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
    seal: (field, text) => aesSeal(key.cipher, encoder.encode(text), boundTo(clinicId, ownerId, field)),
    async open(field, sealed) {
      ctx.platform.meter.decrypts++;
      const plain = await aesOpen(key.cipher, sealed, boundTo(clinicId, ownerId, field));
      if (!plain) throw unreadable(field);
      return decoder.decode(plain);
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
 * The vault of one patient, under that patient's data key (made on first use). To somebody else it opens in a context of which the
 * reading was noted (`note-opening`).
 * Envelope encryption: the master key wraps the data key, the data key seals each field, AAD = clinic|patient|table|row|column.
 * @param anew asks the database for the key, whatever this isolate remembers
 * @throws AppError `kernel.unreadable` when the key was destroyed (crypto-shredding)
 */
export async function openVault(ctx: OpeningCtx, clinicId: string, ownerId: string, anew = false): Promise<Vault> {
  requireNoted(ctx, ownerId);
  return vaultOf(ctx, await openDataKey(ctx, clinicId, ownerId, anew), clinicId, ownerId);
}

/** Seals under a patient's key, and opens nothing: for who writes of somebody else. @throws AppError `kernel.unreadable` */
export async function sealerFor(
  ctx: VaultCtx,
  clinicId: string,
  ownerId: string,
  purpose: VaultPurpose = "cipher",
): Promise<Sealer> {
  return vaultOf(ctx, await openDataKey(ctx, clinicId, ownerId), clinicId, ownerId, purpose);
}

/** The vault of the member who acts: what they keep of their own. @throws AppError `kernel.unreadable` */
export function openOwnVault(ctx: VaultCtx & { actor: Pick<Actor, "clinicId" | "memberId"> }): Promise<Vault> {
  const { clinicId, memberId } = ctx.actor;
  return openDataKey(ctx, clinicId, memberId).then((key) => vaultOf(ctx, key, clinicId, memberId));
}

/** The vault at one end of a person's move: what is theirs is carried by their own wish, and shown to nobody. */
export async function openCarried(end: CarryEnd): Promise<Vault> {
  const { clinicId, patientId } = end;
  return vaultOf(end, await openDataKey(end, clinicId, patientId), clinicId, patientId);
}

/**
 * The vault that takes in files: for parts on their way, and what is known of a file that the member who acts brought themselves, for a
 * patient's record or their own. A test counts who uses it.
 */
export async function openIntakeVault(ctx: VaultCtx, clinicId: string, keeperId: string): Promise<Vault> {
  return vaultOf(ctx, await openDataKey(ctx, clinicId, keeperId), clinicId, keeperId);
}

/**
 * The vault of a member for what they show to everybody in the clinic: the photo of a member, how a psychologist is paid. Nothing else
 * may be opened with it: a test counts who does.
 */
export async function openShownVault(ctx: VaultCtx, clinicId: string, ownerId: string): Promise<Vault> {
  return vaultOf(ctx, await openDataKey(ctx, clinicId, ownerId), clinicId, ownerId);
}

/** The vaults of conversations: theirs who are in them, and nobody's record. Whoever asks has looked who is in. */
export async function openRoomVaults(
  ctx: VaultCtx,
  clinicId: string,
  roomIds: readonly string[],
): Promise<Map<string, Vault>> {
  const keys = await openDataKeys(ctx, clinicId, roomIds);
  return new Map([...keys].map(([roomId, key]) => [roomId, vaultOf(ctx, key, clinicId, roomId)]));
}

/** What a statement finds of one owner's, and the vault to open it with: one round trip, whether this isolate knows the key or not. */
export async function readWithVault<T>(
  ctx: OpeningCtx,
  clinicId: string,
  ownerId: string,
  reading: Reading<T>,
): Promise<{ rows: T[]; vault(): Promise<Vault> }> {
  requireNoted(ctx, ownerId);
  const { rows, key } = await readWithDataKey(ctx, clinicId, ownerId, reading);
  return { rows, vault: async () => vaultOf(ctx, await key(), clinicId, ownerId) };
}

/** The vaults of many owners by id, their keys fetched in one statement; owners without a key are left out. */
export async function openVaults(
  ctx: OpeningCtx,
  clinicId: string,
  ownerIds: readonly string[],
): Promise<Map<string, Vault>> {
  for (const ownerId of ownerIds) requireNoted(ctx, ownerId);
  const keys = await openDataKeys(ctx, clinicId, ownerIds);
  return new Map([...keys].map(([ownerId, key]) => [ownerId, vaultOf(ctx, key, clinicId, ownerId)]));
}

/** The same with keys that were found in the batch of the rooms. */
export async function roomVaultsOf(
  ctx: VaultCtx,
  clinicId: string,
  found: Parameters<typeof openFoundKeys>[2],
): Promise<Map<string, Vault>> {
  const keys = await openFoundKeys(ctx, clinicId, found);
  return new Map([...keys].map(([roomId, key]) => [roomId, vaultOf(ctx, key, clinicId, roomId)]));
}

/** The vaults that keys found by `selectKeysOf` open, by owner: for rows and keys in one batch. */
export async function vaultsOf(
  ctx: OpeningCtx,
  clinicId: string,
  found: Parameters<typeof openFoundKeys>[2],
  purpose: VaultPurpose = "cipher",
): Promise<Map<string, Vault>> {
  for (const { ownerId } of found) requireNoted(ctx, ownerId);
  const keys = await openFoundKeys(ctx, clinicId, found);
  return new Map([...keys].map(([ownerId, key]) => [ownerId, vaultOf(ctx, key, clinicId, ownerId, purpose)]));
}

/** The vault of a patient for a psychologist's working notes: a key of their own, destroyed with the patient's. */
export async function openWorkingVault(ctx: OpeningCtx, clinicId: string, ownerId: string): Promise<Vault> {
  requireNoted(ctx, ownerId);
  return vaultOf(ctx, await openDataKey(ctx, clinicId, ownerId), clinicId, ownerId, "working");
}

const nothing = () => Promise.reject(new AppError("kernel.unreadable", { detail: "there is no key" }));
const shut: Vault = { seal: nothing, open: nothing, sealBytes: nothing, openBytes: nothing, blind: nothing };

/** The vault of an owner for reading what there is: without a key, or with a destroyed one, nothing in it opens, and none is made. */
export async function readingVault(place: PersonPlace, ownerId: string): Promise<Vault> {
  const key = (await openDataKeys(place, place.clinicId, [ownerId])).get(ownerId);
  return key ? vaultOf(place, key, place.clinicId, ownerId) : shut;
}
