import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { inspect } from "./inspect.mjs";
import { differences } from "./manifest.mjs";
import { open } from "./sealed.mjs";
import { partsOf } from "./snapshot.mjs";

/** @param {string} stateDir */
async function refuseUnlessEmpty(stateDir) {
  const there = existsSync(join(stateDir, "v3")) ? await readdir(join(stateDir, "v3")) : [];
  if (there.length > 0) throw new Error(`${stateDir} is not empty: a backup is put back into an empty state only.`);
}

/**
 * Puts a backup back into an empty state, once it is known to be what was taken: every part's hash, every table's count, every
 * chain of the audit. Until then nothing stands in the state.
 * @param {{ file: string, stateDir: string, identity: string, auditRing?: string | undefined }} options
 * @returns {Promise<import("./manifest.mjs").Manifest>} @throws Error saying what is not as it was
 */
export async function putBack({ file, stateDir, identity, auditRing }) {
  await refuseUnlessEmpty(stateDir);
  await mkdir(dirname(stateDir), { recursive: true });
  const staging = await mkdtemp(join(dirname(stateDir), "caris-restore-"));
  try {
    await open(file, staging, identity);
    /** @type {import("./manifest.mjs").Manifest} */
    const manifest = JSON.parse(await readFile(join(staging, "manifest.json"), "utf8"));
    if (manifest.v !== 1) throw new Error(`a backup of another form (${manifest.v})`);
    const state = join(staging, "state");
    refuse("parts", differences(byPath(manifest.parts), byPath(await partsOf(state))));
    const found = await inspect(state, auditRing);
    refuse("counts", differences(manifest.counts, found.counts));
    refuse("the audit", differences(manifest.audit, found.audit));
    await mkdir(stateDir, { recursive: true });
    await refuseUnlessEmpty(stateDir);
    await rm(join(stateDir, "v3"), { recursive: true, force: true });
    await rename(state, join(stateDir, "v3")).catch(() => cp(state, join(stateDir, "v3"), { recursive: true }));
    return manifest;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** @param {import("./snapshot.mjs").Part[]} parts */
const byPath = (parts) => Object.fromEntries(parts.map(({ path, ...one }) => [path, one]));

/** @param {string} what @param {string[]} found */
function refuse(what, found) {
  if (found.length === 0) return;
  const more = found.length > 5 ? ` and ${found.length - 5} more` : "";
  throw new Error(`${what} differ from what was taken: ${found.slice(0, 5).join("; ")}${more}`);
}
