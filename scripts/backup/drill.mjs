import { randomBytes, randomUUID } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Miniflare } from "../miniflare.mjs";
import { startApp } from "../app-server.mjs";
import { buildIfChanged } from "../build.mjs";
import { workerOptions } from "../worker-options.mjs";
import { everyLine, openObjects, putRemote } from "./put-objects.mjs";
import { newKeys } from "./sealed.mjs";
import { differences } from "./manifest.mjs";
import { putBack } from "./put-back.mjs";
import { takeBackup } from "./take.mjs";
import { takeRemote } from "./take-objects.mjs";

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

/** Classes whose objects a product gives away and takes back (ADR 0132). */
export const takenClasses = ["ChatRoom", "SosBoard", "ContactLine"];

/**
 * The product on a state, for a try: nothing of it reaches anybody, and no clock runs in it.
 * @param {string} stateDir @param {Record<string, string | undefined>} secrets
 */
function startForTry(stateDir, secrets) {
  const outboundService = () => new Response(null, { status: 503 });
  const adjust = (/** @type {Record<string, any>} */ options) => ({ ...options, outboundService });
  return startApp({ stateDir, bindings: /** @type {Record<string, string>} */ (secrets), assets: false, adjust });
}

/** What stands in a backup of objects, by class and name; of boards their calls alone, for they go on. @param {string} file @param {string} folder @param {string} identity */
async function contentsOf(file, folder, identity) {
  /** @type {Record<string, string[]>} */
  const contents = {};
  /** @type {string[]} */
  let own = [];
  let isBoard = false;
  const opened = await mkdtemp(folder);
  const manifest = await openObjects(file, opened, identity);
  for await (const line of everyLine(opened, manifest, identity)) {
    const said = JSON.parse(line);
    if (said.object) {
      isBoard = said.object === "SosBoard";
      contents[`${said.object} ${said.name}`] = own = [];
    } else if (Array.isArray(said)) own.push(...(isBoard ? (said[0] === "alert" ? [said[1]] : []) : [line]));
  }
  return contents;
}

/**
 * Takes the objects of a state out of the running product, as production's are taken, puts them into a product that has everything but
 * them, and takes them out of that.
 * @param {{ folder: string, state: string, secrets: Record<string, string | undefined>, keys: { identity: string, recipient: string } }} options
 * @throws Error saying what is not as it was
 */
async function tryObjects({ folder, state, secrets, keys }) {
  await buildIfChanged();
  const secret = () => randomBytes(32).toString("base64url");
  const own = { BACKUP_SECRET: secret(), RESTORE_SECRET: secret(), BACKUP_RECIPIENT: keys.recipient };
  const take = (/** @type {string} */ url, /** @type {string} */ name) =>
    takeRemote({ url, secret: own.BACKUP_SECRET, file: join(folder, name), recipient: keys.recipient, pause: 0 });
  const other = join(folder, "other");
  await cp(state, other, { recursive: true });
  for (const name of takenClasses) await rm(join(other, "v3/do", `caris-${name}`), { recursive: true, force: true });
  const first = await startForTry(state, { ...secrets, ...own });
  try {
    await take(first.url, "before.age");
  } finally {
    await first.stop();
  }
  const second = await startForTry(other, { ...secrets, ...own });
  try {
    const how = { url: second.url, secret: own.RESTORE_SECRET, identity: keys.identity, pause: 0 };
    const { refused } = await putRemote({ ...how, file: join(folder, "before.age") });
    if (refused.length > 0) throw new Error(`objects are refused: ${refused.slice(0, 5).join("; ")}`);
    await take(second.url, "after.age");
  } finally {
    await second.stop();
  }
  const [before, after] = await Promise.all(
    ["before", "after"].map((name) => contentsOf(join(folder, `${name}.age`), join(folder, name), keys.identity)),
  );
  const found = differences(before, after);
  if (found.length > 0) throw new Error(`objects differ from what was taken: ${found.length}, the first ${found[0]}`);
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
    const state = join(folder, "state");
    await putBack({ file, stateDir: state, identity: keys.identity, auditRing: secrets.AUDIT_KEYS });
    await tryObjects({ folder, state, secrets, keys });
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
