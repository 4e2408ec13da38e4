import { and, eq, isNotNull, ne } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import { AppError } from "~/lib/app-error";
import { seconds } from "~/lib/duration";
import { importAesKey } from "~/platform/aes.server";
import type { Ctx } from "./ctx";
import { dataKey } from "./data-key.table";

/** A data key ready for use: one key to seal with, one to index with, both derived from the stored secret. */
export type OpenDataKey = { cipher: CryptoKey; index: CryptoKey };

type KeyCtx = Pick<Ctx, "platform" | "now"> & { db: ClinicDb };

// Short-lived on purpose: a destroyed key lives on in other isolates for at most this long.
const cacheLife = seconds(30);
const cacheSize = 500;
const cache = new Map<string, { key: OpenDataKey; until: number }>();

const wrapAad = (clinicId: string, ownerId: string) => `data-key|${clinicId}|${ownerId}`;

async function derive(secret: Uint8Array<ArrayBuffer>): Promise<OpenDataKey> {
  const base = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const bits = (info: string) =>
    crypto.subtle.deriveBits(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: new TextEncoder().encode(info) },
      base,
      256,
    );
  const [cipher, index] = await Promise.all([bits("caris cipher v1"), bits("caris blind index v1")]);
  return {
    cipher: await importAesKey(new Uint8Array(cipher)),
    index: await crypto.subtle.importKey("raw", index, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]),
  };
}

function findKey(db: ClinicDb, clinicId: string, ownerId: string) {
  return db
    .select({ kid: dataKey.kid, wrapped: dataKey.wrapped })
    .from(dataKey)
    .where(and(eq(dataKey.clinicId, clinicId), eq(dataKey.ownerId, ownerId)))
    .get();
}

async function createKey(ctx: KeyCtx, clinicId: string, ownerId: string): Promise<void> {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const { kid, wrapped } = await ctx.platform.masterKeys.wrap(secret, wrapAad(clinicId, ownerId));
  // Two first writes may race: the first row stays, both then read it.
  await ctx.db.insert(dataKey).values({ clinicId, ownerId, kid, wrapped, createdAt: ctx.now() }).onConflictDoNothing();
}

function remember(id: string, key: OpenDataKey, now: number): void {
  if (cache.size >= cacheSize) cache.delete(cache.keys().next().value ?? id);
  cache.set(id, { key, until: now + cacheLife });
}

function recall(clinicId: string, ownerId: string, now: number): OpenDataKey | null {
  const known = cache.get(`${clinicId}|${ownerId}`);
  return known && known.until > now ? known.key : null;
}

async function unwrap(
  ctx: KeyCtx,
  clinicId: string,
  ownerId: string,
  row: { kid: string; wrapped: string },
): Promise<OpenDataKey> {
  const secret = await ctx.platform.masterKeys.unwrap(row.kid, row.wrapped, wrapAad(clinicId, ownerId));
  if (!secret)
    throw new AppError("kernel.unreadable", { detail: `data key of ${ownerId} does not open (kid ${row.kid})` });
  const key = await derive(secret);
  remember(`${clinicId}|${ownerId}`, key, ctx.now());
  return key;
}

/** The data key of a patient, made on first use, remembered for 30 s in this isolate. */
export async function openDataKey(ctx: KeyCtx, clinicId: string, ownerId: string): Promise<OpenDataKey> {
  const known = recall(clinicId, ownerId, ctx.now());
  if (known) return known;
  let row = await findKey(ctx.db, clinicId, ownerId);
  if (!row) {
    await createKey(ctx, clinicId, ownerId);
    row = await findKey(ctx.db, clinicId, ownerId);
  }
  if (!row?.wrapped) throw new AppError("kernel.unreadable", { detail: `data key of ${ownerId} is destroyed` });
  return unwrap(ctx, clinicId, ownerId, { kid: row.kid, wrapped: row.wrapped });
}

/** Keys that one statement asks for: D1 takes 100 parameters. */
/**
 * The data keys of many owners, those not remembered fetched in one statement; who has none, or whose was destroyed, is
 * left out.
 */
export async function openDataKeys(
  ctx: KeyCtx,
  clinicId: string,
  ownerIds: readonly string[],
): Promise<Map<string, OpenDataKey>> {
  const keys = new Map<string, OpenDataKey>();
  const wanted = new Set(ownerIds);
  for (const ownerId of wanted) {
    const known = recall(clinicId, ownerId, ctx.now());
    if (known) keys.set(ownerId, known);
  }
  const unknown = [...wanted].filter((id) => !keys.has(id));
  if (unknown.length === 0) return keys;
  const rows = await ctx.db
    .select({ ownerId: dataKey.ownerId, kid: dataKey.kid, wrapped: dataKey.wrapped })
    .from(dataKey)
    .where(and(eq(dataKey.clinicId, clinicId), isAmong(dataKey.ownerId, unknown)));
  const opening = rows.map(async ({ ownerId, kid, wrapped }) => {
    if (wrapped !== null) keys.set(ownerId, await unwrap(ctx, clinicId, ownerId, { kid, wrapped }));
  });
  await Promise.all(opening);
  return keys;
}

/** Forgets every key remembered in this isolate. */
export function forgetDataKeys(): void {
  cache.clear();
}

/** Destroys a patient's key for ever: what was sealed with it can never be read again (crypto-shredding). */
export async function destroyDataKey(ctx: KeyCtx, clinicId: string, ownerId: string): Promise<void> {
  const key = and(eq(dataKey.clinicId, clinicId), eq(dataKey.ownerId, ownerId));
  await ctx.db.update(dataKey).set({ wrapped: null, destroyedAt: ctx.now() }).where(key);
  cache.delete(`${clinicId}|${ownerId}`);
}

/**
 * Wraps data keys that an older master key wraps under the current one. Data stays as it is.
 * @param limit keys a run
 * @returns how many were wrapped anew; 0 when the old master key may go
 */
export async function rewrapDataKeys(ctx: KeyCtx, limit: number): Promise<number> {
  const old = await ctx.db
    .select({ clinicId: dataKey.clinicId, ownerId: dataKey.ownerId, kid: dataKey.kid, wrapped: dataKey.wrapped })
    .from(dataKey)
    .where(and(ne(dataKey.kid, ctx.platform.masterKeys.currentKid), isNotNull(dataKey.wrapped)))
    .limit(limit);
  for (const row of old) {
    const aad = wrapAad(row.clinicId, row.ownerId);
    const secret = await ctx.platform.masterKeys.unwrap(row.kid, row.wrapped ?? "", aad);
    if (!secret) throw new AppError("kernel.unreadable", { detail: `data key of ${row.ownerId} does not open` });
    const { kid, wrapped } = await ctx.platform.masterKeys.wrap(secret, aad);
    const unchanged = and(
      eq(dataKey.clinicId, row.clinicId),
      eq(dataKey.ownerId, row.ownerId),
      eq(dataKey.kid, row.kid),
    );
    await ctx.db.update(dataKey).set({ kid, wrapped, rewrappedAt: ctx.now() }).where(unchanged);
  }
  return old.length;
}
