import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { workerOptions } from "../worker-options.mjs";
import { newKeys } from "./sealed.mjs";
import { putBack } from "./put-back.mjs";
import { takeBackup } from "./take.mjs";

/** What came of a try. @typedef {{ triedAt: number, took: number, whole: boolean, problem: string | null, rows: number, objects: number, files: number }} Drill */

/** @param {import("./inspect.mjs").Counts} counts */
function totals({ databases, objects, files }) {
  const sum = (/** @type {number[]} */ all) => all.reduce((total, n) => total + n, 0);
  return {
    rows: sum(Object.values(databases).flatMap((tables) => Object.values(tables))),
    objects: sum(Object.values(objects).map((one) => one.objects)),
    files: files.objects,
  };
}

/**
 * Takes a backup, puts it back where nothing is, and compares; nothing of it is kept but what came of it.
 * @param {{ stateDir: string, secrets: Record<string, string | undefined> }} options @returns {Promise<Drill>}
 */
export async function tryBackup({ stateDir, secrets }) {
  const folder = await mkdtemp(join(tmpdir(), "caris-drill-"));
  const triedAt = Date.now();
  const file = join(folder, "drill.age");
  try {
    const keys = await newKeys();
    const { manifest } = await takeBackup({ stateDir, file, recipient: keys.recipient, secrets });
    await putBack({ file, stateDir: join(folder, "state"), identity: keys.identity, auditRing: secrets.AUDIT_KEYS });
    return { triedAt, took: Date.now() - triedAt, whole: true, problem: null, ...totals(manifest.counts) };
  } catch (error) {
    const problem = /** @type {Error} */ (error).message.slice(0, 500);
    return { triedAt, took: Date.now() - triedAt, whole: false, problem, rows: 0, objects: 0, files: 0 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const columns = "id, tried_at, taken_at, took_ms, whole, problem, rows, objects, files";

/** Notes a try in the directory, where the platform's health page reads it; the product may be running. @param {string} stateDir @param {Drill} drill */
export async function noteDrill(stateDir, { triedAt, took, whole, problem, rows, objects, files }) {
  const options = await workerOptions();
  const mf = new Miniflare({
    cf: false,
    defaultPersistRoot: join(stateDir, "v3"),
    d1Databases: { DIRECTORY: options.d1Databases.DIRECTORY },
    script: "export default { fetch: () => new Response(null) }",
    modules: true,
  });
  try {
    const db = await mf.getD1Database("DIRECTORY");
    const values = [`dri_${randomUUID()}`, triedAt, triedAt, took, whole ? 1 : 0, problem, rows, objects, files];
    await db
      .prepare(`insert into restore_drill (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
      .bind(...values)
      .run();
  } finally {
    await mf.dispose();
  }
}
