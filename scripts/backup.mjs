// Takes a backup of this machine's state, sealed for a key (docs/backup.md):
//   BACKUP_RECIPIENT=age1… npm run backup -- FILE
//   npm run backup -- --new-key
import { localBindings } from "./bindings.mjs";
import { newKeys, recipientOf } from "./backup/sealed.mjs";
import { takeBackup } from "./backup/take.mjs";
import { places } from "./project.mjs";

const [file] = process.argv.slice(2);
if (file === "--new-key") {
  const { identity, recipient } = await newKeys();
  console.log(
    `BACKUP_RECIPIENT=${recipient}   # seals; may be known\nBACKUP_KEY=${identity}   # opens; keep it offline, in two places`,
  );
  process.exit(0);
}
const recipient = process.env.BACKUP_RECIPIENT || (await recipientOf(process.env.BACKUP_KEY));
if (!file || !recipient) {
  console.error("BACKUP_RECIPIENT=age1… npm run backup -- FILE        (npm run backup -- --new-key makes a key)");
  process.exit(2);
}
const { stateDir, providersPort } = places();
const secrets = await localBindings(stateDir, `http://127.0.0.1:${providersPort}`);
try {
  const began = Date.now();
  const { manifest, bytes } = await takeBackup({ stateDir, file, recipient, secrets });
  const rows = Object.values(manifest.counts.databases).flatMap((tables) => Object.values(tables));
  const objects = Object.values(manifest.counts.objects).reduce((sum, one) => sum + one.objects, 0);
  console.log(
    `✓ ${file}: ${(bytes / 1e6).toFixed(1)} MB in ${((Date.now() - began) / 1000).toFixed(1)} s\n` +
      `  ${rows.reduce((sum, n) => sum + n, 0)} rows of ${Object.keys(manifest.counts.databases).length} databases, ${manifest.counts.files.objects} files, ` +
      `${objects} Durable Objects, ${manifest.audit.reduce((sum, log) => sum + log.size, 0)} sealed rows of the audit (their chains hold)\n` +
      "  The keys of the data (local-secrets.json) are not in it: keep them apart, or nothing of it can be read.",
  );
} catch (error) {
  console.error(`✗ No backup was taken: ${/** @type {Error} */ (error).message}`);
  process.exit(1);
}
