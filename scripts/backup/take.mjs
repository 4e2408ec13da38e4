import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../project.mjs";
import { inspect } from "./inspect.mjs";
import { keyIds } from "./manifest.mjs";
import { seal } from "./sealed.mjs";
import { partsOf, takeSnapshot } from "./snapshot.mjs";

/**
 * Takes a backup of a local state: copies it, opens the copy and looks whether it is sound, and seals it. A damaged state is not
 * taken for a backup.
 * @param {{ stateDir: string, file: string, recipient: string, secrets: Record<string, string | undefined>, now?: Date }} options
 * @returns {Promise<{ manifest: import("./manifest.mjs").Manifest, bytes: number }>}
 */
export async function takeBackup({ stateDir, file, recipient, secrets, now = new Date() }) {
  const state = join(stateDir, "v3");
  if (!existsSync(state)) throw new Error(`There is nothing to back up in ${stateDir}.`);
  if (existsSync(file)) throw new Error(`${file} is there already.`);
  const staging = await mkdtemp(join(tmpdir(), "caris-backup-"));
  try {
    await takeSnapshot(state, join(staging, "state"));
    const { counts, audit } = await inspect(join(staging, "state"), secrets.AUDIT_KEYS);
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    /** @type {import("./manifest.mjs").Manifest} */
    const manifest = {
      ...{ v: 1, takenAt: now.toISOString(), version },
      parts: await partsOf(join(staging, "state")),
      ...{ counts, audit, keys: keyIds(secrets) },
    };
    await writeFile(join(staging, "manifest.json"), JSON.stringify(manifest, null, 2));
    await seal(staging, file, recipient);
    return { manifest, bytes: (await stat(file)).size };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
