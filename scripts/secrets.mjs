import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A key ring with one fresh local key. Ids that begin with `local` are refused in production. */
const localRing = () => `local-1:${randomBytes(32).toString("base64url")}`;

/**
 * Secrets for this machine, made on first start and kept beside the data that they open: losing one loses the other.
 * @param {string} stateDir
 * @returns {Promise<Record<string, string>>}
 */
export async function localSecrets(stateDir) {
  const file = join(stateDir, "local-secrets.json");
  if (!existsSync(file)) {
    await mkdir(stateDir, { recursive: true });
    const secrets = { MASTER_KEYS: localRing(), TOKEN_KEYS: localRing() };
    await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    await chmod(file, 0o600);
  }
  return JSON.parse(await readFile(file, "utf8"));
}
