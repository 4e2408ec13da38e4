// Tries whether a backup of this machine's state would serve: npm run drill (docs/backup.md). The result stands on the platform's health page.
import { localBindings } from "./bindings.mjs";
import { noteDrill, tryBackup } from "./backup/drill.mjs";
import { places } from "./project.mjs";

const { stateDir, providersPort } = places();
const secrets = await localBindings(stateDir, `http://127.0.0.1:${providersPort}`);
const drill = await tryBackup({ stateDir, secrets });
await noteDrill(stateDir, drill);
const seconds = (drill.took / 1000).toFixed(1);
if (drill.whole)
  console.log(
    `✓ Put back as it was in ${seconds} s: ${drill.rows} rows, ${drill.objects} objects, ${drill.files} files.`,
  );
else {
  console.error(`✗ ${drill.problem}`);
  process.exit(1);
}
