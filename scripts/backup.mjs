// Takes a backup, sealed for a key (docs/backup.md): of this machine's state, or of a running product's objects.
//   BACKUP_RECIPIENT=age1… npm run backup -- FILE
//   BACKUP_RECIPIENT=age1… BACKUP_SECRET=… npm run backup -- FILE --from https://…
//   npm run backup -- --new-key
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { localBindings } from "./bindings.mjs";
import { newKeys, recipientOf } from "./backup/sealed.mjs";
import { takeBackup } from "./backup/take.mjs";
import { takeRemote } from "./backup/take-objects.mjs";
import { places } from "./project.mjs";

const { values, positionals } = parseArgs({
  options: { "new-key": { type: "boolean" }, from: { type: "string" } },
  allowPositionals: true,
});
const [file] = positionals;

async function showKeys() {
  const { identity, recipient } = await newKeys();
  const secret = () => randomBytes(32).toString("base64url");
  console.log(
    `BACKUP_RECIPIENT=${recipient}   # seals; may be known\nBACKUP_KEY=${identity}   # opens; keep it offline, in two places\n` +
      `BACKUP_SECRET=${secret()}   # takes objects out of a running product; opens nothing\n` +
      `RESTORE_SECRET=${secret()}   # puts objects back; set it there only meanwhile`,
  );
}

/** @param {number} began */
const seconds = (began) => ((Date.now() - began) / 1000).toFixed(1);

/** @param {string} to @param {string} recipient @param {string} from */
async function takeFrom(to, recipient, from) {
  const began = Date.now();
  const secret = process.env.BACKUP_SECRET ?? "";
  const onPart = (/** @type {{ parts: unknown[], rows: number }} */ { parts, rows }) =>
    process.stderr.write(`\r· ${parts.length} parts, ${rows} rows `);
  const { manifest, bytes } = await takeRemote({ url: from, secret, file: to, recipient, onPart });
  const objects = Object.entries(manifest.objects).map(([name, n]) => `${n} ${name}`);
  console.log(
    `\n✓ ${to}: ${(bytes / 1e6).toFixed(1)} MB in ${seconds(began)} s, ${manifest.rows} rows of ${objects.join(", ") || "no object"}\n` +
      "  The databases and files are taken beside it (docs/backup.md); the keys of the data are in none of them.",
  );
}

/** @param {string} to @param {string} recipient */
async function takeHere(to, recipient) {
  const { stateDir, providersPort } = places();
  const secrets = await localBindings(stateDir, `http://127.0.0.1:${providersPort}`);
  const began = Date.now();
  const { manifest, bytes } = await takeBackup({ stateDir, file: to, recipient, secrets });
  const rows = Object.values(manifest.counts.databases).flatMap((tables) => Object.values(tables));
  const objects = Object.values(manifest.counts.objects).reduce((sum, one) => sum + one.objects, 0);
  console.log(
    `✓ ${to}: ${(bytes / 1e6).toFixed(1)} MB in ${seconds(began)} s\n` +
      `  ${rows.reduce((sum, n) => sum + n, 0)} rows of ${Object.keys(manifest.counts.databases).length} databases, ${manifest.counts.files.objects} files, ` +
      `${objects} Durable Objects, ${manifest.audit.reduce((sum, log) => sum + log.size, 0)} sealed rows of the audit (their chains hold)\n` +
      "  The keys of the data (local-secrets.json) are not in it: keep them apart, or nothing of it can be read.",
  );
}

if (values["new-key"]) {
  await showKeys();
  process.exit(0);
}
const recipient = process.env.BACKUP_RECIPIENT || (await recipientOf(process.env.BACKUP_KEY));
if (!file || !recipient || (values.from && !process.env.BACKUP_SECRET)) {
  console.error(
    "BACKUP_RECIPIENT=age1… npm run backup -- FILE        (npm run backup -- --new-key makes a key)\n" +
      "BACKUP_RECIPIENT=age1… BACKUP_SECRET=… npm run backup -- FILE --from https://…",
  );
  process.exit(2);
}
try {
  await (values.from ? takeFrom(file, recipient, values.from) : takeHere(file, recipient));
} catch (error) {
  console.error(`✗ No backup was taken: ${/** @type {Error} */ (error).message}`);
  process.exit(1);
}
