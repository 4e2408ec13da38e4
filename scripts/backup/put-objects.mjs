import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Decrypter } from "age-encryption";
import { askMachine, sha256, wait } from "./machine.mjs";
import { open } from "./sealed.mjs";
import { objectsForm } from "./take-objects.mjs";

/** Characters of a piece, and ms of rest between two objects. */
const piece = 1_000_000;
const rest = 10;

/**
 * What became of a backup's objects: put back, there already, known to no table any more, refused and why; and how many calls for help
 * among them were live when it was taken.
 * @typedef {{ put: number, there: number, unknown: number, refused: string[], live: number }} PutBack
 */

/** @param {string} path @param {string} identity @returns {Promise<string[]>} */
async function linesOf(path, identity) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const plain = await decrypter.decrypt(await readFile(path));
  return gunzipSync(plain).toString("utf8").trimEnd().split("\n");
}

/**
 * Every line of all parts, in order.
 * @param {string} folder @param {import("./take-objects.mjs").ObjectsManifest} manifest @param {string} identity
 * @returns {AsyncGenerator<string>}
 */
export async function* everyLine(folder, manifest, identity) {
  for (const { path } of manifest.parts) yield* await linesOf(join(folder, path), identity);
}

/**
 * Opens a backup of objects into a folder. Nothing of it is used before each part is known to be what was taken.
 * @param {string} file @param {string} folder @param {string} identity
 * @returns {Promise<import("./take-objects.mjs").ObjectsManifest>} @throws Error saying what is not as it was
 */
export async function openObjects(file, folder, identity) {
  await open(file, folder, identity);
  /** @type {import("./take-objects.mjs").ObjectsManifest} */
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  if (manifest.v !== objectsForm) throw new Error(`a backup of another form (${manifest.v})`);
  /** @type {Record<string, number>} */
  const objects = {};
  let name = "";
  for (const part of manifest.parts) {
    const bytes = await readFile(join(folder, part.path));
    if (bytes.length !== part.bytes || sha256(bytes) !== part.sha256) throw new Error(`${part.path} is not as it was`);
  }
  for await (const line of everyLine(folder, manifest, identity)) {
    if (line.startsWith("[")) continue;
    const said = JSON.parse(line);
    name = said.object ?? name;
    if (said.end) objects[name] = (objects[name] ?? 0) + 1;
  }
  if (JSON.stringify(Object.entries(objects).sort()) !== JSON.stringify(Object.entries(manifest.objects).sort()))
    throw new Error("objects are missing");
  return manifest;
}

/** Puts one object after another back. @param {{ url: string, secret: string, pause: number }} options */
function putter({ url, secret, pause }) {
  /** @type {PutBack} */
  const done = { put: 0, there: 0, unknown: 0, refused: [], live: 0 };
  /** @type {{ class: string, name: string, columns: Record<string, string[]>, lines: string[], size: number, n: number, live: number, over: boolean } | null} */
  let own = null;
  const send = async (/** @type {{ rows: number, hash: string } | null} */ end) => {
    if (!own || own.over) return;
    const { class: className, name, columns, lines, n } = own;
    const body = { class: className, name, step: { n, columns, lines, end } };
    const answer = await (await askMachine({ url, secret, path: "/api/backup/put", body })).json();
    Object.assign(own, { lines: [], size: 0, n: n + 1 });
    if (answer.state === "more") return;
    own.over = true;
    if (answer.state === "put") done.live += own.live;
    // A number's name is a digest of it: it is not shown.
    const shown = className === "ContactLine" ? className : `${className} ${name}`;
    if (answer.state === "refused") done.refused.push(`${shown}: ${answer.why}`);
    else done[/** @type {"put" | "there" | "unknown"} */ (answer.state)] += 1;
  };
  return {
    done,
    /** @param {string} line */
    async take(line) {
      if (line.startsWith("[")) {
        if (!own) throw new Error("a line of no object");
        if (own.over) return;
        own.lines.push(line);
        own.size += line.length;
        if (own.class === "SosBoard" && line.startsWith('["alert"')) own.live += isLive(own.columns, line) ? 1 : 0;
        if (own.size >= piece) await send(null);
        return;
      }
      const said = JSON.parse(line);
      // Begun anew, when it was written to while it was taken: what there is of it so far does not count.
      if (said.object)
        own = {
          ...{ class: said.object, name: said.name, columns: said.columns },
          lines: [],
          size: 0,
          n: 0,
          live: 0,
          over: false,
        };
      if (!said.end) return;
      await send(said.end);
      own = null;
      await wait(pause);
    },
  };
}

/** @param {Record<string, string[]>} columns @param {string} line */
function isLive(columns, line) {
  return JSON.parse(line)[1 + (columns.alert ?? []).indexOf("live")] === 1;
}

/**
 * Puts the objects of a backup back into a running product that has its databases already. Killed and begun again it goes on: what is there is told so.
 * @param {{ file: string, url: string, secret: string, identity: string, erased?: import("./ledger.mjs").Erased[], pause?: number }} options
 * @returns {Promise<PutBack & { marked: number, manifest: import("./take-objects.mjs").ObjectsManifest }>}
 */
export async function putRemote({ file, url, secret, identity, erased = [], pause = rest }) {
  const folder = await mkdtemp(join(tmpdir(), "caris-objects-"));
  try {
    const manifest = await openObjects(file, folder, identity);
    let marked = 0;
    // First: who is to be erased again is not brought back.
    for (let at = 0; at < erased.length; at += 500) {
      const body = { erasures: erased.slice(at, at + 500) };
      marked += (await (await askMachine({ url, secret, path: "/api/backup/erasures", body })).json()).marked;
    }
    const { take, done } = putter({ url, secret, pause });
    for await (const line of everyLine(folder, manifest, identity)) await take(line);
    return { ...done, marked, manifest };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
