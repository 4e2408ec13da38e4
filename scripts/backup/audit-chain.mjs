import { createHash, createPrivateKey, createPublicKey, verify } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../project.mjs";

/** A log that holds: its plane, whose it is ("" for what is of no clinic), rows, head. @typedef {{ plane: string, owner: string, size: number, head: string, checkpoints: number }} Sealed */

/** @typedef {{ line: typeof import("../../app/features/audit/chain/audit-line"), tree: typeof import("../../app/features/audit/chain/tree") }} Chain */

/** @type {Promise<Chain> | undefined} */
let loaded;

/** The product's own chain, for Node. @returns {Promise<Chain>} */
async function bundleChain() {
  await mkdir(join(root, ".cache"), { recursive: true });
  const outfile = join(root, `.cache/audit-chain.${process.pid}.mjs`);
  const contents = `export * as line from "./audit-line"; export * as tree from "./tree";`;
  const resolveDir = join(root, "app/features/audit/chain");
  await build({
    stdin: { contents, resolveDir },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  return import(outfile);
}

/** @param {Uint8Array} bytes */
function hash(bytes) {
  return createHash("sha256").update(bytes).digest();
}

/** @param {Uint8Array} bytes */
const hex = (bytes) => Buffer.from(bytes).toString("hex");

/** @param {string} name */
const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** A row of the table under the names that the chain knows it by. @param {Record<string, any>} row @returns {any} */
function named(row) {
  const own = Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value]));
  return { ...own, at: row.created_at, device: row.user_agent, fields: JSON.parse(row.fields) };
}

/**
 * Public halves of a ring of seeds (`kid:seed,…`).
 * @param {string | undefined} ring @returns {Map<string, import("node:crypto").KeyObject> | null} null without a ring
 */
export function auditPublicKeys(ring) {
  if (!ring) return null;
  const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex"); // RFC 8410 §7
  return new Map(
    ring.split(",").map((one) => {
      const [kid = "", seed = ""] = one.split(":");
      const key = createPrivateKey({
        key: Buffer.concat([pkcs8, Buffer.from(seed, "base64url")]),
        format: "der",
        type: "pkcs8",
      });
      return [kid, createPublicKey(key)];
    }),
  );
}

/**
 * Goes through one log row by row, as it was sealed: every head, every checkpoint (and its signature, by a key that is known).
 * @param {any} db @param {string} plane @param {{ clinic_id: string, size: number, head: string }} log
 * @param {Map<string, import("node:crypto").KeyObject> | null} keys
 * @returns {Promise<Sealed>} @throws Error naming the first row that is not as it was sealed
 */
async function checkLog(db, plane, log, keys) {
  const { line, tree: made } = await (loaded ??= bundleChain());
  const owner = log.clinic_id;
  const where = owner === "" ? "seq is not null and clinic_id is null" : "seq is not null and clinic_id = ?1";
  const own = owner === "" ? [] : [owner];
  const signed = (
    await db.prepare("select * from audit_checkpoint where clinic_id = ? order by size").bind(owner).all()
  ).results;
  const tree = new made.Tree(hash);
  /** @type {Uint8Array} */
  let head = made.emptyHead;
  const broken = (/** @type {string} */ why) => new Error(`the audit of ${plane}, ${owner || "no clinic"}: ${why}`);
  for (let after = 0; after < log.size;) {
    const page = await db
      .prepare(`select * from audit_entry where ${where} and seq > ${after} order by seq limit 500`)
      .bind(...own)
      .all();
    if (page.results.length === 0) throw broken(`rows ${after + 1} to ${log.size} are missing`);
    for (const row of page.results) {
      after += 1;
      const leaf = made.leafHash(hash, line.canonicalRow(named(row)));
      head = made.nextHead(hash, head, leaf);
      if (row.seq !== after || row.hash !== hex(head)) throw broken(`row ${after} (${row.id}) is not as it was sealed`);
      tree.push(leaf);
      for (const one of signed.filter(({ size }) => size === after)) {
        if (one.root !== hex(tree.root()) || one.head !== row.hash)
          throw broken(`the checkpoint at ${after} is of other rows`);
        const text = line.checkpointText({
          ...one,
          clinicId: owner,
          log: plane === "DIRECTORY" ? "people" : "care",
          at: one.created_at,
        });
        const key = keys?.get(one.kid);
        if (key && !verify(null, Buffer.from(text), key, Buffer.from(one.signature, "base64url")))
          throw broken(`the signature of the checkpoint at ${after} is not that of ${one.kid}`);
      }
    }
  }
  if (hex(head) !== log.head) throw broken(`its head is not that of its rows`);
  return { plane, owner, size: log.size, head: log.head, checkpoints: signed.length };
}

/**
 * Every log of a plane. @param {any} db @param {string} plane @param {Map<string, import("node:crypto").KeyObject> | null} keys
 * @returns {Promise<Sealed[]>} @throws Error naming the first row that is not as it was sealed
 */
export async function checkAudit(db, plane, keys) {
  /** @type {Sealed[]} */
  const logs = [];
  const { results } = await db.prepare("select clinic_id, size, head from audit_log order by clinic_id").all();
  for (const log of results) logs.push(await checkLog(db, plane, log, keys));
  return logs;
}
