// Puts a backup back into an empty state, once it is known to be what was taken (docs/backup.md):
//   BACKUP_KEY=AGE-SECRET-KEY-1… STATE_DIR=… npm run restore -- FILE [LEDGER of erasures]
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ledgerIn, markErased } from "./backup/ledger.mjs";
import { missingKeys } from "./backup/manifest.mjs";
import { putBack } from "./backup/put-back.mjs";
import { places } from "./project.mjs";

const [file, ledger] = process.argv.slice(2);
const identity = process.env.BACKUP_KEY;
if (!file || !identity) {
  console.error("BACKUP_KEY=AGE-SECRET-KEY-1… STATE_DIR=… npm run restore -- FILE [LEDGER]");
  process.exit(2);
}
const { stateDir } = places();
const kept = join(stateDir, "local-secrets.json");
/** @type {Record<string, string | undefined>} */
const secrets = { ...(existsSync(kept) ? JSON.parse(await readFile(kept, "utf8")) : {}), ...process.env };
try {
  // Read first: a ledger that cannot be read is no reason to find out afterwards.
  const erased = ledger ? ledgerIn(await readFile(ledger, "utf8")) : [];
  const manifest = await putBack({ file, stateDir, identity, auditRing: secrets.AUDIT_KEYS });
  console.log(
    `✓ ${stateDir} is as it was on ${manifest.takenAt}: ${manifest.parts.length} parts, every table's count and every chain of the audit are the same.\n` +
      (ledger
        ? `  ${await markErased(stateDir, erased)} erasures since then are done again in the first minutes after the start.`
        : "  What was erased after that instant is back: give the ledger of erasures, or go through them once more (docs/backup.md)."),
  );
  const missing = missingKeys(manifest, secrets);
  if (missing.length > 0)
    console.log(
      `  Not at hand: ${missing.join(", ")}. Put local-secrets.json of that time into ${stateDir} before the first start.`,
    );
  if (!secrets.AUDIT_KEYS) console.log("  The audit's signatures were not checked: AUDIT_KEYS is not at hand.");
} catch (error) {
  console.error(`✗ Nothing was put back: ${/** @type {Error} */ (error).message}`);
  process.exit(1);
}
