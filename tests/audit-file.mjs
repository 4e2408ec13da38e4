import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { canonicalRow, checkpointText, rowLine } from "../app/features/audit/chain/audit-line";
import { toHex } from "../app/features/audit/chain/hex";
import { checkpointNote } from "../app/features/audit/chain/kept-head";
import { emptyHead, leafHash, nextHead, Tree } from "../app/features/audit/chain/tree";

/** @typedef {import("../app/features/audit/chain/audit-line").SignedCheckpoint} SignedCheckpoint */

/** @param {Uint8Array} bytes */
function hash(bytes) {
  return createHash("sha256").update(bytes).digest();
}

/** @param {number} n @param {string} device */
function rowOf(n, device) {
  return canonicalRow({
    ...{
      action: "diary.read",
      actorId: "mem_1",
      actorRole: "psychologist",
      at: n,
      clinicId: "cli_1",
      device,
    },
    ...{ entity: "member", entityId: `mem_${n}`, fields: [], id: `aud_${n}`, ip: "203.0.113.7", reason: null },
    requestId: "r",
  });
}

/**
 * One log as an export has it.
 * @param {"people" | "care"} log @param {number} count rows
 * @param {{ key: import("node:crypto").KeyObject, publicKey: string, signEvery: number, device: string }} with_
 */
function logOf(log, count, { key, publicKey, signEvery, device }) {
  const tree = new Tree(hash);
  /** @type {Uint8Array} */
  let head = emptyHead;
  /** @type {string[]} */
  const lines = [];
  /** @type {SignedCheckpoint[]} */
  const signed = [];
  const signNow = () => {
    const checkpoint = { clinicId: "cli_1", log, size: tree.size, root: toHex(tree.root()), head: toHex(head), at: 1 };
    const signature = sign(null, Buffer.from(checkpointText(checkpoint)), key).toString("base64url");
    return { ...checkpoint, kid: "k1", signature };
  };
  for (let n = 1; n <= count; n += 1) {
    const canonical = rowOf(n, device);
    const leaf = leafHash(hash, canonical);
    head = nextHead(hash, head, leaf);
    tree.push(leaf);
    lines.push(rowLine(canonical, n, toHex(head)));
    if (n % signEvery !== 0) continue;
    const checkpoint = signNow();
    signed.push(checkpoint);
    lines.push(JSON.stringify({ checkpoint }));
  }
  const opening = JSON.stringify({ opening: signNow(), keys: [{ kid: "k1", publicKey }] });
  return { lines: [opening, ...lines], signed };
}

/** A pair of keys that signs. */
export function auditKey() {
  const { privateKey: key, publicKey } = generateKeyPairSync("ed25519");
  return { key, publicKey: String(publicKey.export({ format: "jwk" }).x) };
}

/**
 * A whole export as its lines, the keys that sign it, and the weekly letter of a place where it was signed.
 * @param {{ people: number, care: number, signEvery?: number, device?: string, by?: ReturnType<typeof auditKey> }} asked rows of each log
 */
export function auditFile({ people, care, signEvery = 5000, device = "Firefox", by = auditKey() }) {
  const [first, second] = [
    logOf("people", people, { ...by, signEvery, device }),
    logOf("care", care, { ...by, signEvery, device }),
  ];
  /** @param {number} size */
  const letterAt = (size) => {
    const checkpoint = second.signed.find((one) => one.size === size);
    if (!checkpoint) throw new Error(`nothing was signed at ${size}`);
    return `Olá, Ana.\n\nO selo:\n\n${checkpointNote(checkpoint)}\nGuarde a carta.\n\nCÁRIS\n`;
  };
  return { lines: [...first.lines, ...second.lines], keys: [{ kid: "k1", publicKey: by.publicKey }], letterAt };
}
