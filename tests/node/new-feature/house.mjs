import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { root } from "../../../scripts/project.mjs";

const feature = new URL(".", import.meta.url).pathname;
const copied = ["app", "workers", "migrations", "scripts", "tests/http", "docs"];
const endings = /\.(ts|tsx|js|mjs|cjs|json|sql|md|css)$/;

/** Files below a folder, as paths from it. @param {string} folder */
async function filesBelow(folder) {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all.filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath, one.name)));
}

/** A copy of the house's sources, below it: so it finds node_modules, and drizzle-kit its tables. @returns {Promise<string>} */
export async function copyHouse() {
  const copy = join(root, ".cache/new-feature");
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  const files = (await readdir(root, { withFileTypes: true })).filter((one) => one.isFile() && endings.test(one.name));
  for (const { name } of files) await cp(join(root, name), join(copy, name));
  for (const folder of copied) await cp(join(root, folder), join(copy, folder), { recursive: true });
  return copy;
}

/** Puts the walks in: their folder, their routes, who reacts to them. @param {string} copy @returns {Promise<string[]>} */
export async function addFiles(copy) {
  const files = (await filesBelow(feature)).filter((file) => file.endsWith(".txt"));
  for (const file of files) {
    const to = join(copy, file.replace(/\.txt$/, ""));
    await mkdir(dirname(to), { recursive: true });
    await cp(join(feature, file), to);
  }
  return files.map((file) => file.replace(/\.txt$/, ""));
}

/** What is written by hand in files that are there: where, and what (`$&` is what was there). @type {[file: string, at: string, text: string][]} */
const edits = [
  [".dependency-cruiser.cjs", '"safety-plan"', '$&, "walks"'],
  ["app/paths.ts", 'diary: () => "/dashboard/diary",', '$&\n  walks: () => "/dashboard/walks",'],
  ["workers/subscriptions.ts", "import {", 'import { tellOfWalk } from "./subscribers/days/walks";\n$&'],
  ["workers/subscriptions.ts", '"diary.answered": [notices.tellOfDiaryAnswer],', '$&\n  "walks.taken": [tellOfWalk],'],
  ["workers/scheduled.ts", "import {", 'import { purgeWalks } from "../app/features/walks/purge-walks.server";\n$&'],
  ["workers/scheduled.ts", '"purge-files": perShard(purgeFiles),', '$&\n  "purge-walks": perShard(purgeWalks),'],
  [
    "docs/data-map.md",
    "| diary_entry ",
    "| walk | how long a patient walked, when | their own notes | art. 11 I | while the account exists |\n$&",
  ],
  ["docs/glossary.md", "| clinic |", "| walk | caminhada | How long a patient walked, as they noted it. |\n$&"],
];

/** Writes what stands outside the feature's folder and its routes. @param {string} copy */
export async function editHouse(copy) {
  for (const [file, at, text] of edits) {
    const before = await readFile(join(copy, file), "utf8");
    if (!before.includes(at)) throw new Error(`${file} has no ${at}`);
    await writeFile(join(copy, file), before.replace(at, text));
  }
}

/** What stands in each file of the copy. @param {string} copy @returns {Promise<Map<string, string>>} */
export async function readHouse(copy) {
  const files = await filesBelow(copy);
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(copy, file), "utf8")])));
}

/** Files that are new or otherwise than before. @param {string} copy @param {Map<string, string>} before @returns {Promise<string[]>} */
export async function whatChanged(copy, before) {
  const now = await readHouse(copy);
  return [...now].flatMap(([file, text]) => (before.get(file) === text ? [] : [file])).sort();
}
