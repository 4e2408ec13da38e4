import { createHash } from "node:crypto";

/**
 * What a backup says of itself. `keys`: which key rings open it, by name and id, never by value.
 * @typedef {{
 *   v: 1, takenAt: string, version: string, parts: import("./snapshot.mjs").Part[],
 *   counts: import("./inspect.mjs").Counts, audit: import("./audit-chain.mjs").Sealed[], keys: Record<string, string[]>,
 * }} Manifest
 */

const rings = ["MASTER_KEYS", "TOKEN_KEYS", "AUDIT_KEYS"];

/** Ids of the rings' keys. @param {Record<string, string | undefined>} secrets @returns {Record<string, string[]>} */
export function keyIds(secrets) {
  return Object.fromEntries(
    rings.map((name) => [name, (secrets[name] ?? "").split(",").flatMap((one) => (one ? [fingerprint(one)] : []))]),
  );
}

/** `kid` and the beginning of a hash of the key: two keys of one name are told apart, and neither is told. @param {string} key */
function fingerprint(key) {
  return `${key.split(":")[0]}#${createHash("sha256").update(`caris-backup ${key}`).digest("hex").slice(0, 12)}`;
}

/** Keys that a backup was made with and that are not at hand. @param {Manifest} manifest @param {Record<string, string | undefined>} secrets */
export function missingKeys({ keys }, secrets) {
  const here = keyIds(secrets);
  return Object.entries(keys).flatMap(([name, ids]) =>
    ids.filter((id) => !here[name]?.includes(id)).map((id) => `${name} ${id.split("#")[0]}`),
  );
}

/** Where what is there differs from what was said, in words; empty when it is the same. @param {unknown} said @param {unknown} found @param {string} [at] @returns {string[]} */
export function differences(said, found, at = "") {
  if (typeof said !== "object" || said === null || typeof found !== "object" || found === null)
    return said === found ? [] : [`${at}: ${JSON.stringify(found)} instead of ${JSON.stringify(said)}`];
  const names = new Set([...Object.keys(said), ...Object.keys(found)]);
  return [...names].flatMap((name) =>
    differences(
      /** @type {Record<string, unknown>} */ (said)[name],
      /** @type {Record<string, unknown>} */ (found)[name],
      at ? `${at}.${name}` : name,
    ),
  );
}
