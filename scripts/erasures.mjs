// Writes down whose data was erased, ids alone, to be kept apart from the backups and repeated after a restore (docs/backup.md):
//   npm run erasures -- FILE
import { writeFile } from "node:fs/promises";
import { readLedger } from "./backup/ledger.mjs";
import { places } from "./project.mjs";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("npm run erasures -- FILE");
  process.exit(2);
}
const ledger = await readLedger(places().stateDir);
await writeFile(file, ledger.map((one) => `${JSON.stringify(one)}\n`).join(""), { mode: 0o600 });
console.log(`✓ ${file}: ${ledger.length} erasures. Keep it apart from the backups.`);
