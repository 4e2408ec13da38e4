import { and, asc, eq, isNotNull, ne, sql, type SQL } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement, Statements } from "~/db/statement";
import { AppError } from "~/lib/app-error";
import { seconds } from "~/lib/duration";
import { log } from "~/platform/log";
import type { Ctx } from "../ctx";
import { dataKey } from "./data-key.table";
import { derive, type OpenDataKey } from "./derive-keys.server";
import type { Rewrapped } from "./key-rotation.server";
import { onceUnderWay } from "./under-way";
import { isUnreadable } from "./unreadable";

type KeyCtx = Pick<Ctx, "platform" | "now"> & { db: ClinicDb };

// Short-lived on purpose: a destroyed key lives on in other isolates for at most this long.
const cacheLife = seconds(30);
const cacheSize = 500;
const cache = new Map<string, { key: OpenDataKey; until: number }>();

const wrapAad = (clinicId: string, ownerId: string) => `data-key|${clinicId}|${ownerId}`;

function selectKey(db: ClinicDb, clinicId: string, ownerId: string) {
  return db
    .select({ kid: dataKey.kid, wrapped: dataKey.wrapped })
    .from(dataKey)
    .where(and(eq(dataKey.clinicId, clinicId), eq(dataKey.ownerId, ownerId)));
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

async function readKey(ctx: KeyCtx, clinicId: string, ownerId: string): Promise<OpenDataKey> {
  let row = await selectKey(ctx.db, clinicId, ownerId).get();
  if (!row) {
    await createKey(ctx, clinicId, ownerId);
    row = await selectKey(ctx.db, clinicId, ownerId).get();
  }
  if (!row?.wrapped) throw new AppError("kernel.unreadable", { detail: `data key of ${ownerId} is destroyed` });
  return unwrap(ctx, clinicId, ownerId, { kid: row.kid, wrapped: row.wrapped });
}

/**
 * The data key of a patient, made on first use, remembered for 30 s in this isolate.
 * @param anew does not take it from memory: for who remembers it themselves
 */
export async function openDataKey(ctx: KeyCtx, clinicId: string, ownerId: string, anew = false): Promise<OpenDataKey> {
  const read = () => readKey(ctx, clinicId, ownerId);
  if (anew) return read();
  return recall(clinicId, ownerId, ctx.now()) ?? onceUnderWay(ctx.db, `${clinicId}|${ownerId}`, read);
}

/** A statement that reads rows, not yet run. */
export type Reading<T> = Statement & PromiseLike<T[]>;

/**
 * Runs a statement and, when this isolate has forgotten the owner's key, fetches that with it, in one round trip: what the
 * statement finds can be opened without another. A key that is not there or does not open is for `openDataKey` to tell of.
 */
export async function readWithDataKey<T>(
  ctx: KeyCtx,
  clinicId: string,
  ownerId: string,
  reading: Reading<T>,
): Promise<{ rows: T[]; key(): Promise<OpenDataKey> }> {
  const whole = () => openDataKey(ctx, clinicId, ownerId);
  if (recall(clinicId, ownerId, ctx.now())) return { rows: await reading, key: whole };
  const [rows, [found]] = (await ctx.db.batch([reading, selectKey(ctx.db, clinicId, ownerId)])) as unknown as [
    T[],
    { kid: string; wrapped: string | null }[],
  ];
  const { kid, wrapped } = found ?? {};
  const here = kid !== undefined && wrapped;
  return { rows, key: here ? () => unwrap(ctx, clinicId, ownerId, { kid, wrapped: here }) : whole };
}

/** Statement for the keys of some owners. @param owners their ids, or a query that finds them */
export function selectKeysOf(db: ClinicDb, clinicId: string, owners: readonly string[] | SQL) {
  const isOwner = isSql(owners) ? sql`${dataKey.ownerId} in ${owners}` : isAmong(dataKey.ownerId, owners);
  return db
    .select({ ownerId: dataKey.ownerId, kid: dataKey.kid, wrapped: dataKey.wrapped })
    .from(dataKey)
    .where(and(eq(dataKey.clinicId, clinicId), isOwner));
}

/** Statement for the key of one owner. @param owner a query that finds their id, or nobody: then no row is read */
export function selectKeyOf(db: ClinicDb, clinicId: string, owner: SQL) {
  return db
    .select({ ownerId: dataKey.ownerId, kid: dataKey.kid, wrapped: dataKey.wrapped })
    .from(dataKey)
    .where(and(eq(dataKey.clinicId, clinicId), eq(dataKey.ownerId, owner)));
}

const isSql = (owners: readonly string[] | SQL): owners is SQL => !Array.isArray(owners);

/** The keys that `selectKeysOf` found: what was destroyed and what does not open is left out. */
export async function openFoundKeys(
  ctx: KeyCtx,
  clinicId: string,
  rows: readonly { ownerId: string; kid: string; wrapped: string | null }[],
): Promise<Map<string, OpenDataKey>> {
  const keys = new Map<string, OpenDataKey>();
  const opening = rows.map(async ({ ownerId, kid, wrapped }) => {
    if (wrapped === null) return;
    const known = recall(clinicId, ownerId, ctx.now());
    keys.set(ownerId, known ?? (await unwrap(ctx, clinicId, ownerId, { kid, wrapped })));
  });
  // One key that does not open closes its own owner's texts, and nobody else's.
  for (const settled of await Promise.allSettled(opening)) {
    if (settled.status === "fulfilled") continue;
    if (!isUnreadable(settled.reason)) throw settled.reason;
    log({ event: "text.unreadable", detail: settled.reason.detail ?? "" });
  }
  return keys;
}

/**
 * The data keys of many owners, those not remembered fetched in one statement; who has none, whose was destroyed, and
 * whose does not open is left out.
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
  const rows = await selectKeysOf(ctx.db, clinicId, unknown);
  return new Map([...keys, ...(await openFoundKeys(ctx, clinicId, rows))]);
}

/** Forgets every key remembered in this isolate. */
export function forgetDataKeys(): void {
  cache.clear();
}

/**
 * Destroys a patient's key for ever: what was sealed with it can never be read again (crypto-shredding). The row stays and proves it, also
 * of who never had one: no late write makes one for them.
 */
export async function destroyDataKey(ctx: KeyCtx, clinicId: string, ownerId: string): Promise<void> {
  const gone = { wrapped: null, destroyedAt: ctx.now() };
  const stamps = { kid: ctx.platform.masterKeys.currentKid, createdAt: ctx.now() };
  await ctx.db
    .insert(dataKey)
    .values({ clinicId, ownerId, ...stamps, ...gone })
    .onConflictDoUpdate({
      target: [dataKey.clinicId, dataKey.ownerId],
      set: gone,
      setWhere: isNotNull(dataKey.wrapped),
    });
  cache.delete(`${clinicId}|${ownerId}`);
}

const pageSize = 100;
/** Keys gone through in one run. */
const mostARun = 5000;

function selectOld(ctx: KeyCtx, [clinicId = "", ownerId = ""]: readonly string[]) {
  return ctx.db
    .select({ clinicId: dataKey.clinicId, ownerId: dataKey.ownerId, kid: dataKey.kid, wrapped: dataKey.wrapped })
    .from(dataKey)
    .where(
      and(
        ne(dataKey.kid, ctx.platform.masterKeys.currentKid),
        isNotNull(dataKey.wrapped),
        sql`(${dataKey.clinicId}, ${dataKey.ownerId}) > (${clinicId}, ${ownerId})`,
      ),
    )
    .orderBy(asc(dataKey.clinicId), asc(dataKey.ownerId))
    .limit(pageSize);
}

type OldKey = Awaited<ReturnType<typeof selectOld>>[number];

/** A key wrapped anew; null when it does not open. */
async function rewrapOne({ platform }: KeyCtx, row: OldKey) {
  const aad = wrapAad(row.clinicId, row.ownerId);
  const secret = await platform.masterKeys.unwrap(row.kid, row.wrapped ?? "", aad);
  return secret && { row, ...(await platform.masterKeys.wrap(secret, aad)) };
}

function updateWrapped({ db, now }: KeyCtx, row: OldKey, next: { kid: string; wrapped: string }): Statement {
  const owner = and(eq(dataKey.clinicId, row.clinicId), eq(dataKey.ownerId, row.ownerId));
  // A key that was destroyed meanwhile must not come back.
  const unchanged = and(owner, eq(dataKey.kid, row.kid), eq(dataKey.wrapped, row.wrapped ?? ""));
  return db
    .update(dataKey)
    .set({ ...next, rewrappedAt: now() })
    .where(unchanged);
}

/**
 * Wraps data keys that an older master key wraps under the current one. Data stays as it is. A key that does not open is named, and
 * stops no other.
 * @param cursor where the run before stopped
 */
export async function rewrapDataKeys(ctx: KeyCtx, cursor: string | null): Promise<Rewrapped> {
  const found: Rewrapped = { rewrapped: 0, left: 0, unreadable: [], cursor };
  for (let seen = 0; seen < mostARun;) {
    const rows = await selectOld(ctx, found.cursor?.split("/") ?? []);
    const opened = await Promise.all(rows.map((row) => rewrapOne(ctx, row)));
    found.unreadable.push(...rows.filter((_, i) => opened[i] === null).map(({ ownerId }) => ownerId));
    const writes = opened.flatMap((one) =>
      one ? [updateWrapped(ctx, one.row, { kid: one.kid, wrapped: one.wrapped })] : [],
    );
    if (writes.length > 0) await ctx.db.batch(writes as Statements);
    found.rewrapped += writes.length;
    seen += rows.length;
    const last = rows.at(-1);
    found.cursor = rows.length < pageSize || !last ? null : `${last.clinicId}/${last.ownerId}`;
    if (found.cursor === null) break;
  }
  return found;
}
