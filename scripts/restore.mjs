// Puts a backup back, once it is known to be what was taken (docs/backup.md): into an empty state, or a running product's empty objects.
//   BACKUP_KEY=AGE-SECRET-KEY-1… STATE_DIR=… npm run restore -- FILE [LEDGER of erasures]
//   BACKUP_KEY=AGE-SECRET-KEY-1… RESTORE_SECRET=… npm run restore -- FILE [LEDGER of erasures] --into https://…
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ledgerIn, markErased } from "./backup/ledger.mjs";
import { missingKeys } from "./backup/manifest.mjs";
import { putBack } from "./backup/put-back.mjs";
import { putRemote } from "./backup/put-objects.mjs";
import { places } from "./project.mjs";

const { values, positionals } = parseArgs({ options: { into: { type: "string" } }, allowPositionals: true });
const [file, ledger] = positionals;
const identity = process.env.BACKUP_KEY;
const secret = process.env.RESTORE_SECRET;

const unrepeated =
  "  What was erased after that instant is back: give the ledger of erasures, or go through them once more (docs/backup.md).";

/** @param {string} from @param {string} key @param {import("./backup/ledger.mjs").Erased[]} erased */
async function intoState(from, key, erased) {
  const { stateDir } = places();
  const kept = join(stateDir, "local-secrets.json");
  /** @type {Record<string, string | undefined>} */
  const secrets = { ...(existsSync(kept) ? JSON.parse(await readFile(kept, "utf8")) : {}), ...process.env };
  const manifest = await putBack({ file: from, stateDir, identity: key, auditRing: secrets.AUDIT_KEYS });
  console.log(
    `✓ ${stateDir} is as it was on ${manifest.takenAt}: ${manifest.parts.length} parts, every table's count and every chain of the audit are the same.\n` +
      (ledger
        ? `  ${await markErased(stateDir, erased)} erasures since then are done again in the first minutes after the start.`
        : unrepeated),
  );
  const missing = missingKeys(manifest, secrets);
  if (missing.length > 0)
    console.log(
      `  Not at hand: ${missing.join(", ")}. Put local-secrets.json of that time into ${stateDir} before the first start.`,
    );
  if (!secrets.AUDIT_KEYS) console.log("  The audit's signatures were not checked: AUDIT_KEYS is not at hand.");
}

/** @param {string} from @param {string} key @param {string} word @param {string} url @param {import("./backup/ledger.mjs").Erased[]} erased */
async function intoProduct(from, key, word, url, erased) {
  const done = await putRemote({ file: from, url, secret: word, identity: key, erased });
  console.log(
    `✓ ${done.put} objects of ${done.manifest.takenAt} are back in ${url}, ${done.there} were there already; ` +
      `${done.unknown} are known to no table any more and stay away.\n` +
      (ledger ? `  ${done.marked} erasures since then are done again in the next minutes.` : unrepeated),
  );
  if (done.live > 0)
    console.log(
      `  ${done.live} calls for help were live then. Those of the last two hours call on; the others stand unanswered, first on their boards: have somebody see to each before the doors open.`,
    );
  if (done.refused.length === 0) return;
  throw new Error(
    `${done.refused.length} objects stay as they are:\n  ${done.refused.slice(0, 20).join("\n  ")}\n` +
      "  (not_empty: something is in it, and is not written over)",
  );
}

if (!file || !identity || (values.into && !secret)) {
  console.error(
    "BACKUP_KEY=AGE-SECRET-KEY-1… STATE_DIR=… npm run restore -- FILE [LEDGER]\n" +
      "BACKUP_KEY=AGE-SECRET-KEY-1… RESTORE_SECRET=… npm run restore -- FILE [LEDGER] --into https://…",
  );
  process.exit(2);
}
try {
  // Read first: a ledger that cannot be read is no reason to find out afterwards.
  const erased = ledger ? ledgerIn(await readFile(ledger, "utf8")) : [];
  if (values.into && secret) await intoProduct(file, identity, secret, values.into, erased);
  else await intoState(file, identity, erased);
} catch (error) {
  console.error(
    `✗ ${values.into ? "Not everything" : "Nothing"} was put back: ${/** @type {Error} */ (error).message}`,
  );
  process.exit(1);
}
