import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Miniflare } from "../../scripts/miniflare.mjs";
import { databases } from "../../scripts/databases.mjs";
import { filesBelow } from "../../scripts/backup/snapshot.mjs";
import { workerOptions } from "../../scripts/worker-options.mjs";

/** Tells all that an object keeps, in place of the product's classes. @param {string[]} classes */
const script = (classes) => `
import { DurableObject } from "cloudflare:workers";
const latin = (_, value) => value instanceof ArrayBuffer ? new TextDecoder("latin1").decode(value) : value instanceof Map ? [...value] : value;
class Told extends DurableObject {
  async fetch() {
    const { sql } = this.ctx.storage;
    const names = sql.exec("select name from sqlite_master where type = 'table'").toArray().map(({ name }) => name).filter((name) => !/^(sqlite_|_cf_)/.test(name));
    const rows = names.flatMap((name) => sql.exec('select * from "' + name + '"').toArray().map((row) => name + ": " + JSON.stringify(row, latin)));
    return Response.json([...rows, ...[...(await this.ctx.storage.list())].map((one) => "kept: " + JSON.stringify(one, latin))]);
  }
  alarm() {}
}
${classes.map((name) => `export class ${name} extends Told {}`).join("\n")}
export default { fetch: () => new Response(null) };`;

/** @param {any} db @returns {Promise<string[]>} */
async function rowsOf(db) {
  const { results: tables } = await db.prepare("select name from sqlite_master where type = 'table'").all();
  const names = tables.map((/** @type {any} */ { name }) => name);
  const told = [];
  for (const name of names.filter((/** @type {string} */ one) => !/^(sqlite_|_cf_|d1_)/.test(one))) {
    const { results } = await db.prepare(`select * from "${name}"`).all();
    told.push(...results.map((/** @type {any} */ row) => `${name}: ${JSON.stringify(row)}`));
  }
  return told;
}

/**
 * Where one of the words stands in a state on disk that nobody runs: every table of both planes, every object, names of files, keys.
 * @param {string} stateDir @param {readonly string[]} words
 * @returns {Promise<string[]>} `place.table: row`
 */
export async function searchState(stateDir, words) {
  const copy = await mkdtemp(join(tmpdir(), "caris-search-"));
  const options = await workerOptions();
  /** @type {[string, string][]} */
  const objects = Object.entries(options.durableObjects).map(([binding, one]) => [binding, one.className]);
  try {
    await cp(join(stateDir, "v3"), copy, { recursive: true });
    const { compatibilityDate, compatibilityFlags, durableObjects, d1Databases, r2Buckets, kvNamespaces } = options;
    const modules = [{ type: "ESModule", path: "/index.js", contents: script(objects.map(([, name]) => name)) }];
    const bindings = { compatibilityDate, compatibilityFlags, durableObjects, d1Databases, r2Buckets, kvNamespaces };
    const mf = new Miniflare({
      ...{ cf: false, defaultPersistRoot: copy },
      workers: [{ name: "caris", ...bindings, modules, modulesRoot: "/" }],
    });
    try {
      await mf.ready;
      /** @type {string[]} */
      const all = [];
      const tell = (/** @type {string} */ place, /** @type {string[]} */ told) =>
        all.push(...told.map((one) => `${place}.${one}`));
      for (const { binding } of databases()) tell(binding, await rowsOf(await mf.getD1Database(binding)));
      for (const [binding, className] of objects) {
        const namespace = await mf.getDurableObjectNamespace(binding);
        for (const file of await filesBelow(join(copy, "do", `caris-${className}`))) {
          const [, id] = /^([0-9a-f]{64})\.sqlite$/.exec(basename(file)) ?? [];
          if (!id) continue;
          const answer = await namespace.get(namespace.idFromString(id)).fetch("http://object.invalid/");
          tell(className, /** @type {string[]} */ (await answer.json()));
        }
      }
      const files = await (await mf.getR2Bucket("FILES")).list();
      tell(
        "FILES",
        files.objects.map(({ key }) => key),
      );
      const kept = await (await mf.getKVNamespace("CACHE")).list();
      tell(
        "CACHE",
        kept.keys.map(({ name }) => name),
      );
      return all.filter((one) => words.some((word) => one.includes(word)));
    } finally {
      await mf.dispose();
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
