import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../project.mjs";
import { askMachine, sha256, wait } from "./machine.mjs";
import { seal } from "./sealed.mjs";

/** The form of a backup of objects. */
export const objectsForm = "caris-objects-1";

/**
 * What a backup of objects says of itself. Its parts are sealed already, by whom they come from.
 * @typedef {{ v: typeof objectsForm, takenAt: string, from: string, version: string, parts: import("./snapshot.mjs").Part[],
 *   objects: Record<string, number>, rows: number }} ObjectsManifest
 */

/** How far a taking is. @typedef {ObjectsManifest & { next: any, isWhole: boolean }} Progress */

/** How often an object that is written all the time is waited for (ms in between), and the rest (ms) between two requests. */
const patience = { times: 20, between: 2000 };
const rest = 50;

/** Written whole or not at all. @param {string} file @param {string | Uint8Array} text */
async function writeWhole(file, text) {
  await writeFile(`${file}.part`, text, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** @param {string} folder @param {string} from @returns {Promise<Progress>} */
async function begunIn(folder, from) {
  const kept = join(folder, "progress.json");
  if (existsSync(kept)) {
    /** @type {Progress} */
    const progress = JSON.parse(await readFile(kept, "utf8"));
    if (progress.v === objectsForm && progress.from === from) return progress;
    throw new Error(`${folder} is of another backup: take it away`);
  }
  await mkdir(join(folder, "whole/objects"), { recursive: true, mode: 0o700 });
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const takenAt = new Date().toISOString();
  return { v: objectsForm, takenAt, from, version, parts: [], objects: {}, rows: 0, next: null, isWhole: false };
}

/**
 * Takes all that a running product's objects keep, part by part, into a folder; killed and begun again it goes on where it was.
 * @param {{ url: string, secret: string, folder: string, pause?: number, onPart?: (progress: Progress) => void }} options
 * @returns {Promise<ObjectsManifest>}
 */
export async function takeObjects({ url, secret, folder, pause = rest, onPart = () => undefined }) {
  const from = new URL(url).origin;
  const progress = await begunIn(folder, from);
  let waited = 0;
  while (!progress.isWhole) {
    const answer = await askMachine({ url, secret, path: "/api/backup/take", body: { cursor: progress.next } });
    const told = JSON.parse(answer.headers.get("X-Backup") ?? "null");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (sha256(bytes) !== told?.sha256) throw new Error("a part did not arrive as it left");
    const path = `objects/${String(progress.parts.length + 1).padStart(6, "0")}.age`;
    await writeWhole(join(folder, "whole", path), bytes);
    progress.parts.push({ path, bytes: bytes.length, sha256: told.sha256 });
    for (const [name, n] of Object.entries(told.objects)) progress.objects[name] = (progress.objects[name] ?? 0) + n;
    progress.rows += told.rows;
    Object.assign(progress, { next: told.next, isWhole: told.next === null });
    await writeWhole(join(folder, "progress.json"), JSON.stringify(progress, null, 2));
    onPart(progress);
    waited = told.busy ? waited + 1 : 0;
    if (waited > patience.times) throw new Error("an object is written all the time; try again when it is quiet");
    if (!progress.isWhole) await wait(told.busy ? patience.between : pause);
  }
  const { next: _, isWhole: __, ...manifest } = progress;
  return manifest;
}

/**
 * A backup of a running product's objects as one file, sealed once more with its list of parts. The file is there whole or not at all.
 * @param {{ url: string, secret: string, file: string, recipient: string, pause?: number, onPart?: (progress: Progress) => void }} options
 * @returns {Promise<{ manifest: ObjectsManifest, bytes: number }>}
 */
export async function takeRemote({ file, recipient, ...options }) {
  if (existsSync(file)) throw new Error(`${file} is there already.`);
  const folder = `${file}.parts`;
  const manifest = await takeObjects({ ...options, folder });
  await writeWhole(join(folder, "whole/manifest.json"), JSON.stringify(manifest, null, 2));
  await seal(join(folder, "whole"), file, recipient);
  await rm(folder, { recursive: true, force: true });
  return { manifest, bytes: (await stat(file)).size };
}
