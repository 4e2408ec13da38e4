import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { takenClasses } from "../../scripts/backup/drill.mjs";
import { everyLine, openObjects } from "../../scripts/backup/put-objects.mjs";
import { searchState } from "./search-state.mjs";

/** What no backup of objects has: plans of work, lists of names, what a process remembers. */
const left =
  /^(ChatRoom\.task|ContactLine\.(listed|name)|\w+\.copy_\w+): |^SosBoard\.meta: .*"(names_out|recheck|watch)"/;

/** Every row of the taken classes, as a state on disk has it that nobody runs. @param {string} stateDir @returns {Promise<string[]>} */
export async function rowsOnDisk(stateDir) {
  const rows = await searchState(stateDir, [""]);
  return rows.filter((row) => takenClasses.includes(row.split(".")[0] ?? "") && !left.test(row)).sort();
}

/** The same of a backup of objects. @param {string} file @param {string} folder @param {string} identity @returns {Promise<string[]>} */
export async function rowsInBackup(file, folder, identity) {
  const opened = await mkdtemp(join(folder, "opened-"));
  const manifest = await openObjects(file, opened, identity);
  let [name, columns] = ["", /** @type {Record<string, string[]>} */ ({})];
  const rows = [];
  for await (const line of everyLine(opened, manifest, identity)) {
    const said = JSON.parse(line);
    if (said.object) [name, columns] = [said.object, said.columns];
    if (!Array.isArray(said)) continue;
    const [table, ...values] = said;
    const row = Object.fromEntries((columns[table] ?? []).map((column, i) => [column, values[i]]));
    rows.push(`${name}.${table}: ${JSON.stringify(row)}`);
  }
  return rows.sort();
}

/** As if Cloudflare had lost the objects that a backup takes. @param {string} stateDir */
export async function loseObjects(stateDir) {
  for (const name of takenClasses) await rm(join(stateDir, "v3/do", `caris-${name}`), { recursive: true, force: true });
}
