import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Our name towards push services (RFC 8292): a P-256 pair as browsers and the Worker take it, raw in base64url. */
function vapidPair() {
  const { x, y, d } = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
  const point = Buffer.concat([
    Buffer.from([4]),
    Buffer.from(String(x), "base64url"),
    Buffer.from(String(y), "base64url"),
  ]);
  return { VAPID_PUBLIC_KEY: point.toString("base64url"), VAPID_PRIVATE_KEY: String(d) };
}

/**
 * A whole set of fresh secrets. Ids of key rings that begin with `local` are refused in production.
 * @param {string} kid names the key rings' one key
 * @returns {Record<string, string>}
 */
export function freshSecrets(kid = "local-1") {
  const ring = () => `${kid}:${randomBytes(32).toString("base64url")}`;
  return {
    MASTER_KEYS: ring(),
    TOKEN_KEYS: ring(),
    AUDIT_KEYS: ring(),
    RESEND_WEBHOOK_SECRET: `whsec_${randomBytes(24).toString("base64")}`,
    ...vapidPair(),
  };
}

/**
 * Secrets for this machine, made on first start and kept beside the data that they open: losing one loses the other.
 * A file of an earlier version gets what it lacks.
 * @param {string} stateDir
 * @returns {Promise<Record<string, string>>}
 */
export async function localSecrets(stateDir) {
  const file = join(stateDir, "local-secrets.json");
  const kept = existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : {};
  const fresh = freshSecrets();
  // The two halves of a pair are only ever taken together.
  if (!kept.VAPID_PUBLIC_KEY || !kept.VAPID_PRIVATE_KEY) {
    delete kept.VAPID_PUBLIC_KEY;
    delete kept.VAPID_PRIVATE_KEY;
  }
  if (Object.keys(fresh).every((name) => kept[name])) return kept;
  const secrets = { ...fresh, ...kept };
  await mkdir(stateDir, { recursive: true });
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  return secrets;
}
