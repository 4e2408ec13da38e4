import { createHash } from "node:crypto";
import { violatedConstraint } from "~/features/kernel/events/commit.server";
import type { SystemActor } from "~/features/kernel/actor";
import type { Ctx } from "~/features/kernel/ctx";
import { hours } from "~/lib/duration";
import type { Statement, Statements } from "~/db/statement";
import { canonicalRow, checkpointText, type AuditRow, type LogName, type SignedCheckpoint } from "../chain/audit-line";
import { fromHex, toHex } from "../chain/hex";
import { emptyHead, leafHash, nextHead, Tree, type Hash } from "../chain/tree";
import type { LogState, CheckpointRow } from "./audit-log.repo.server";
import { keepCheckpoint, moveLog, placeRows, readLogs, unsealedRows } from "./audit-log.repo.server";

/** Rows that one look seals, and looks of one run: 10,000 a minute on each shard, where a million a day are 700. */
const perLook = 1000;
const looks = 10;
/** Logs that one batch moves. */
const logsPerLook = 50;
/** A log that grows is signed at least so often. */
const signedEvery = hours(1);

/** SHA-256 at once: WebCrypto's answer is waited for, which costs more than the hash of a row. */
export const sha256: Hash = (bytes) => {
  return createHash("sha256").update(bytes).digest();
};

type SealCtx = Pick<Ctx, "db" | "plane" | "now" | "platform">;

/** What the log of a plane is called. */
export function logOn({ plane }: Pick<Ctx, "plane">): LogName {
  return plane === "DIRECTORY" ? "people" : "care";
}

const bytesOf = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();

/** A log after more rows, and the places they got. */
function goOn(log: LogState, rows: readonly AuditRow[], now: number) {
  const tree = new Tree(sha256, log.size, log.peaks.map(bytesOf));
  let head = bytesOf(log.head);
  const placed = rows.map((row) => {
    const leaf = leafHash(sha256, canonicalRow(row));
    head = nextHead(sha256, head, leaf);
    tree.push(leaf);
    return { id: row.id, seq: tree.size, hash: toHex(head) };
  });
  const peaks = tree.peaks.map(toHex);
  return { placed, log: { clinicId: log.clinicId, size: tree.size, head: toHex(head), peaks, sealedAt: now } };
}

/** Signs a log as it stands. */
export async function signLog(ctx: SealCtx, { clinicId, size, head, peaks }: LogState): Promise<SignedCheckpoint> {
  const root = toHex(new Tree(sha256, size, peaks.map(bytesOf)).root());
  const checkpoint = { clinicId, log: logOn(ctx), size, root, head, at: ctx.now() };
  const { auditKeys } = ctx.platform;
  return { ...checkpoint, kid: auditKeys.currentKid, signature: await auditKeys.sign(checkpointText(checkpoint)) };
}

/** A signed checkpoint as the shard keeps it. */
export function checkpointRow({ clinicId, size, root, head, kid, signature, at }: SignedCheckpoint): CheckpointRow {
  return { clinicId, size, root, head, kid, signature, createdAt: at };
}

export const newLog = (clinicId: string): LogState => ({
  clinicId,
  size: 0,
  head: toHex(emptyHead),
  peaks: [],
  sealedAt: 0,
});

async function sealSome(ctx: SealCtx): Promise<number> {
  const rows = await unsealedRows(ctx.db, perLook);
  if (rows.length === 0) return 0;
  const byOwner = new Map<string, AuditRow[]>();
  for (const row of rows) {
    const owner = row.clinicId ?? "";
    const own = byOwner.get(owner);
    if (own) own.push(row);
    else if (byOwner.size < logsPerLook) byOwner.set(owner, [row]);
  }
  const { logs, signed } = await readLogs(ctx.db, [...byOwner.keys()]);
  const batch: Statement[] = [];
  for (const [owner, own] of byOwner) {
    const before = logs.find(({ clinicId }) => clinicId === owner) ?? newLog(owner);
    const { placed, log } = goOn(before, own, ctx.now());
    batch.push(placeRows(ctx.db, placed), moveLog(ctx.db, before.size, log));
    const last = signed.find(({ clinicId }) => clinicId === owner)?.createdAt ?? 0;
    if (last <= ctx.now() - signedEvery) batch.push(keepCheckpoint(ctx.db, checkpointRow(await signLog(ctx, log))));
  }
  try {
    await ctx.db.batch(batch as Statements);
  } catch (error) {
    if (violatedConstraint(error) === null) throw error;
    return 0; // another run was first; what it has left is sealed by the next
  }
  return [...byOwner.values()].flat().length;
}

/**
 * Seals what was written to the audit of a plane since the last run: each row gets its place in its clinic's log and the head of
 * the chain after it; a log that grows is signed each hour. Run by cron; two at once seal no row twice.
 * @returns rows sealed
 */
export async function sealAudit(ctx: Ctx<SystemActor>): Promise<number> {
  let sum = 0;
  for (let look = 0; look < looks; look += 1) {
    const sealed = await sealSome(ctx);
    sum += sealed;
    if (sealed === 0) break;
  }
  return sum;
}
