import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, readdir, rm, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";

/** How long (ms) a database must have been left alone for a copy of it to count: longer than a file's clock is coarse. */
const quiet = 50;
const tries = 100;

/** What was copied: its place in the state, bytes, SHA-256 in hex. @typedef {{ path: string, bytes: number, sha256: string }} Part */

/** What a later start makes by itself: SQLite's shared memory, and the cache of HTTP answers. @param {string} path */
const isPassing = (path) => path.endsWith(".sqlite-shm") || path.split(sep)[0] === "cache";

/** @param {string} file */
export async function sha256Of(file) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/** Every file below a folder, by its path from there, in one order on every machine. @param {string} folder @returns {Promise<string[]>} */
export async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Size and time of a database and its log, as one word; they are the same as long as nobody writes. @param {string} file */
async function standing(file) {
  const both = await Promise.all([file, `${file}-wal`].map((one) => stat(one, { bigint: true }).catch(() => null)));
  const latest = Math.max(...both.map((one) => Number((one?.mtimeNs ?? 0n) / 1_000_000n)));
  return { word: both.map((one) => `${one?.size}/${one?.mtimeNs}`).join(" "), latest };
}

/** @param {number} ms */
const wait = (ms) => new Promise((resolve) => void setTimeout(resolve, ms));

/**
 * Copies a SQLite database and its log as they stand together: what was written while they were copied makes the copy worthless,
 * and it is made again. The product may run meanwhile.
 * @param {string} from @param {string} to @throws Error when the database is never left alone for long enough
 */
async function copyDatabase(from, to) {
  for (let n = 0; n < tries; n += 1) {
    const before = await standing(from);
    if (Date.now() - before.latest >= quiet) {
      await copyFile(from, to);
      await rm(`${to}-wal`, { force: true });
      await copyFile(`${from}-wal`, `${to}-wal`).catch(ignoreMissing);
      if ((await standing(from)).word === before.word) return;
    }
    await wait(quiet);
  }
  throw new Error(`${from} is written all the time; stop the product for the backup`);
}

/** @param {NodeJS.ErrnoException} error */
function ignoreMissing(error) {
  if (error.code !== "ENOENT") throw error;
}

/**
 * Copies a local state (both planes' databases, files store, KV and every Durable Object), each database whole in itself.
 * @param {string} state the folder `v3` of a STATE_DIR @param {string} to an empty folder
 */
export async function takeSnapshot(state, to) {
  for (const path of await filesBelow(state)) {
    if (isPassing(path) || path.endsWith(".sqlite-wal")) continue;
    await mkdir(dirname(join(to, path)), { recursive: true });
    if (path.endsWith(".sqlite")) await copyDatabase(join(state, path), join(to, path));
    else await copyFile(join(state, path), join(to, path)).catch(ignoreMissing); // a file deleted meanwhile
  }
}

/** What a folder holds, part by part. @param {string} folder @returns {Promise<Part[]>} */
export async function partsOf(folder) {
  /** @type {Part[]} */
  const parts = [];
  for (const path of await filesBelow(folder)) {
    const file = join(folder, path);
    parts.push({ path: path.split(sep).join("/"), bytes: (await stat(file)).size, sha256: await sha256Of(file) });
  }
  return parts;
}
