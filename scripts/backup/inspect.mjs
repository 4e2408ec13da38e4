import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Miniflare } from "../miniflare.mjs";
import { databases } from "../databases.mjs";
import { workerOptions } from "../worker-options.mjs";
import { auditPublicKeys, checkAudit } from "./audit-chain.mjs";
import { filesBelow } from "./snapshot.mjs";

/**
 * What a state holds: rows of each table of each database, objects of each class and the rows of their tables, files, keys.
 * @typedef {{
 *   databases: Record<string, Record<string, number>>,
 *   objects: Record<string, { objects: number, rows: Record<string, number> }>,
 *   files: { objects: number, bytes: number },
 *   keys: number,
 * }} Counts
 */

/** Counts a stranger's tables; in place of the classes of the product, so that no alarm of theirs goes off. @param {string[]} classes */
const script = (classes) => `
import { DurableObject } from "cloudflare:workers";
class Counted extends DurableObject {
  async fetch() {
    const { sql } = this.ctx.storage;
    const tables = sql.exec("select name from sqlite_master where type = 'table' and name not like 'sqlite\\\\_%' escape '\\\\' and name not like '\\\\_cf\\\\_%' escape '\\\\'").toArray();
    const rows = {};
    for (const { name } of tables) rows[name] = sql.exec('select count(*) as n from "' + name + '"').one().n;
    const kept = (await this.ctx.storage.list()).size;
    return Response.json(kept > 0 ? { ...rows, "(kept)": kept } : rows);
  }
  alarm() {}
}
${classes.map((name) => `export class ${name} extends Counted {}`).join("\n")}
export default { fetch: () => new Response(null) };`;

/** Columns of one statement; D1 takes 100. */
const mostColumns = 50;

/** @param {any} db @returns {Promise<Record<string, number>>} */
async function countTables(db) {
  const sound = await db.prepare("pragma quick_check").first();
  if (sound?.quick_check !== "ok") throw new Error(`a database is damaged: ${sound?.quick_check}`);
  const { results } = await db
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like '\\_cf\\_%' escape '\\' and name <> 'd1_migrations' order by name",
    )
    .all();
  /** @type {Record<string, number>} */
  const counts = {};
  // Many tables a statement: each call of Miniflare's goes through a port whose answer it has been seen to miss, rarely.
  for (let at = 0; at < results.length; at += mostColumns) {
    const some = results.slice(at, at + mostColumns);
    const columns = some.map(
      (/** @type {{ name: string }} */ { name }) => `(select count(*) from "${name}") as "${name}"`,
    );
    Object.assign(counts, await db.prepare(`select ${columns.join(", ")}`).first());
  }
  return counts;
}

/** @param {any} bucket */
async function countFiles(bucket) {
  let objects = 0;
  let bytes = 0;
  let cursor;
  do {
    const page = await bucket.list({ cursor });
    objects += page.objects.length;
    for (const one of page.objects) bytes += one.size;
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
  return { objects, bytes };
}

/** @param {any} kv */
async function countKeys(kv) {
  let keys = 0;
  let cursor;
  do {
    const page = await kv.list({ cursor });
    keys += page.keys.length;
    cursor = page.list_complete ? undefined : page.cursor;
  } while (cursor !== undefined);
  return keys;
}

/** Names of the objects that a state keeps of a class, hex. @param {string} state @param {string} className */
async function idsOf(state, className) {
  const files = await filesBelow(join(state, "do", `caris-${className}`));
  return files.map((file) => basename(file)).flatMap((file) => /^([0-9a-f]{64})\.sqlite$/.exec(file)?.slice(1) ?? []);
}

/** @param {Miniflare} mf @param {string} state @param {string} binding @param {string} className */
async function countObjects(mf, state, binding, className) {
  const namespace = await mf.getDurableObjectNamespace(binding);
  const ids = await idsOf(state, className);
  /** @type {Record<string, number>} */
  const rows = {};
  for (const id of ids) {
    const answer = await namespace.get(namespace.idFromString(id)).fetch("http://object.invalid/");
    if (!answer.ok) throw new Error(`an object of ${className} does not open`);
    const own = /** @type {Record<string, number>} */ (await answer.json());
    for (const [table, n] of Object.entries(own)) rows[table] = (rows[table] ?? 0) + n;
  }
  return { objects: ids.length, rows };
}

/**
 * Opens a copy of a state and looks: counts, whether each database is sound, whether the audit's chains hold.
 * @param {string} state the folder `v3`; it is not touched
 * @param {string} [auditRing] AUDIT_KEYS, to check signatures, too
 * @throws Error naming what is damaged
 */
export async function inspect(state, auditRing) {
  const keys = auditPublicKeys(auditRing);
  const copy = await mkdtemp(join(tmpdir(), "caris-look-"));
  const options = await workerOptions();
  /** @type {[string, string][]} */
  const objects = Object.entries(options.durableObjects).map(([binding, one]) => [binding, one.className]);
  try {
    await cp(state, copy, { recursive: true });
    const mf = new Miniflare({
      cf: false,
      defaultPersistRoot: copy,
      workers: [
        {
          name: "caris",
          compatibilityDate: options.compatibilityDate,
          compatibilityFlags: options.compatibilityFlags,
          durableObjects: options.durableObjects,
          d1Databases: options.d1Databases,
          r2Buckets: options.r2Buckets,
          kvNamespaces: options.kvNamespaces,
          modules: [{ type: "ESModule", path: "/index.js", contents: script(objects.map(([, name]) => name)) }],
          modulesRoot: "/",
        },
      ],
    });
    try {
      await mf.ready;
      /** @type {Counts} */
      const counts = { databases: {}, objects: {}, files: { objects: 0, bytes: 0 }, keys: 0 };
      /** @type {import("./audit-chain.mjs").Sealed[]} */
      const audit = [];
      for (const { binding } of databases()) {
        const db = await mf.getD1Database(binding);
        counts.databases[binding] = await countTables(db);
        audit.push(...(await checkAudit(db, binding, keys)));
      }
      for (const [binding, name] of objects) counts.objects[name] = await countObjects(mf, copy, binding, name);
      counts.files = await countFiles(await mf.getR2Bucket("FILES"));
      counts.keys = await countKeys(await mf.getKVNamespace("CACHE"));
      return { counts, audit };
    } finally {
      await mf.dispose();
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
