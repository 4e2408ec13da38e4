// Checks an export of the audit without our product, our database or a network:
//   npm run audit:verify -- FILE [kid:publicKey …] [--clinic cli_…] [--checkpoint KEPT …]
// KEPT is what was kept elsewhere: a weekly letter, pasted whole or as the file it brought, or log:size:head. It tells whether the file
// went through it. With --clinic a file of any other clinic is refused; whose it is, is said in any case.
// With keys that were had otherwise (from /.well-known/caris-audit-keys.json, or from an older letter) a file that somebody has
// signed anew with a key of their own is found, too. Exits 0 when the file is whole, else 1, naming the first bad line.
import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./project.mjs";

const chain = "app/features/audit/chain";

/**
 * The very code that runs in the product, for Node.
 * @returns {Promise<typeof import("../app/features/audit/chain/check-export") & typeof import("../app/features/audit/chain/check-stream") & typeof import("../app/features/audit/chain/kept-head")>}
 */
async function loadCheck() {
  await mkdir(join(root, ".cache"), { recursive: true });
  const outfile = join(root, ".cache/audit-check.mjs");
  const contents = `export * from "./${chain}/check-export"; export * from "./${chain}/check-stream"; export * from "./${chain}/kept-head";`;
  const stdin = { contents, resolveDir: root };
  await build({ stdin, outfile, bundle: true, format: "esm", platform: "node", logLevel: "error" });
  return import(outfile);
}

/** @param {Uint8Array} bytes */
function hash(bytes) {
  return createHash("sha256").update(bytes).digest();
}

/** @param {string} publicKey @param {string} signature @param {string} text */
async function isSigned(publicKey, signature, text) {
  try {
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey }, format: "jwk" });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, "base64url"));
  } catch {
    return false; // no key, or no signature
  }
}

const usage = "npm run audit:verify -- FILE [kid:publicKey …] [--clinic cli_…] [--checkpoint KEPT …]";
const options = new Set(["--checkpoint", "--clinic"]);
const [file, ...words] = process.argv.slice(2);
if (!file) {
  console.error(usage);
  process.exit(2);
}
const { checkStream, ExportCheck, keptHeadsIn } = await loadCheck();
const given = words.filter((word, at) => !options.has(word) && !options.has(String(words[at - 1])));
/** @param {string} option */
const behind = (option) => words.filter((_, at) => words[at - 1] === option);
const [pasted, clinics] = [behind("--checkpoint"), behind("--clinic")];
// A word without a line's end may be the name of the file that the letter brought.
const read = await Promise.all(pasted.map((word) => readFile(word, "utf8").catch(() => word)));
const kept = read.map((text) => keptHeadsIn(text));
if (words.at(-1) === "--checkpoint" || kept.some((found) => found.length === 0)) {
  console.error(`A checkpoint is a weekly letter, or care:1200:HEAD with the head in 64 hex digits.\n${usage}`);
  process.exit(2);
}
if (words.at(-1) === "--clinic" || clinics.length > 1 || clinics.some((id) => !/^cli_\w+$/.test(id))) {
  console.error(`A clinic is given once, by its code: cli_… as it stands in the weekly letter.\n${usage}`);
  process.exit(2);
}
const heads = kept.flat();
/** @type {[string, string][]} */
const pairs = given.map((one) => [one.slice(0, one.indexOf(":")), one.slice(one.indexOf(":") + 1)]);
const check = new ExportCheck(
  { hash, verify: isSigned },
  { pinned: pairs.length > 0 ? new Map(pairs) : null, kept: heads, clinicId: clinics[0] ?? null },
);
const began = performance.now();
let found;
try {
  found = await checkStream(check, createReadStream(file, { highWaterMark: 1 << 20 }));
} catch (error) {
  console.error(`✗ ${file} cannot be read: ${/** @type {Error} */ (error).message}`);
  process.exit(1);
}
if (!found.whole) {
  console.error(`✗ line ${found.line}${found.row ? ` (${found.row})` : ""}: ${found.why}`);
  if (found.clinicId !== null) console.error(`  The audit of ${found.clinicId || "no clinic"}.`);
  process.exit(1);
}
const seconds = (performance.now() - began) / 1000;
console.log(`✓ whole: ${found.rows} rows in ${seconds.toFixed(1)} s (${Math.round(found.rows / seconds)} rows/s)`);
console.log(`  The audit of ${found.clinicId || "no clinic"}.${clinics.length > 0 ? " As was asked for." : ""}`);
for (const { log, rows, until, kid } of found.logs)
  console.log(`  ${log}: ${rows} rows, signed by ${kid} on ${new Date(until).toISOString()}`);
for (const { log, size } of heads) console.log(`  It went through the kept checkpoint ${log}:${size}.`);
if (pairs.length === 0)
  console.log(
    `  Keys of the file itself: ${found.keys.join(", ")}\n  Compare them with those published, or give them behind the file.`,
  );
