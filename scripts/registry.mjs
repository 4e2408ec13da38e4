import { readFile, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { format } from "oxfmt";
import { root } from "./project.mjs";

/**
 * What features say, by the ending of the file that says it, under the name it says it; and where it is joined.
 * @typedef {{ ending: string, says: string | ((feature: string) => string), joined: string, into: string, type?: [name: string, from: string] }} Part
 * @type {Part[]}
 */
export const parts = [
  { ending: ".notices.ts", says: "notices", joined: "everyNotice", into: "notices.ts" },
  { ending: ".patient-places.ts", says: "patientPlaces", joined: "everyPatientPlace", into: "patient-places.ts" },
  { ending: ".team-places.ts", says: "teamPlaces", joined: "everyTeamPlace", into: "team-places.ts" },
  { ending: ".jobs.ts", says: "jobs", joined: "everyJob", into: "jobs.ts" },
  {
    ending: ".traffic.ts",
    says: "traffic",
    joined: "everyTraffic",
    into: "traffic.ts",
    type: ["Traffic", "~/features/kernel/said/traffic"],
  },
  { ending: ".file-gates.server.ts", says: "fileGates", joined: "everyFileGate", into: "file-gates.server.ts" },
  {
    ending: ".enclosures.server.ts",
    says: "enclosures",
    joined: "everyEnclosure",
    into: "enclosures.server.ts",
    type: ["Enclosures", "~/features/notifications/delivery/enclosure"],
  },
  {
    ending: ".home-card.server.ts",
    says: "homeCard",
    joined: "everyHomeCard",
    into: "home-cards.server.ts",
    type: ["HomeCard", "~/features/kernel/said/home-card"],
  },
  {
    ending: ".words.ts",
    says: "words",
    joined: "everyWords",
    into: "words.ts",
    type: ["Words", "~/features/kernel/said/words"],
  },
  { ending: ".demo.ts", says: "demo", joined: "everyDemo", into: "demo.ts" },
  {
    ending: "personal-data.server.ts",
    says: (feature) => `${feature}Data`,
    joined: "everyPersonalData",
    into: "personal-data.server.ts",
    type: ["PersonalData", "~/features/kernel/personal-data"],
  },
];

/** The features from left to right, as the structure has them. @param {string} from @returns {string[]} */
function featuresInOrder(from) {
  /** @type {{ forbidden: { name: string }[] }} */
  const structure = createRequire(import.meta.url)(join(from, ".dependency-cruiser.cjs"));
  return structure.forbidden.flatMap(({ name }) => /^feature-(.+)-looks-left$/.exec(name)?.[1] ?? []);
}

/** @param {string} from @param {string} feature @param {string} ending @returns {Promise<string | undefined>} */
async function fileOf(from, feature, ending) {
  const files = await readdir(join(from, "app/features", feature)).catch(() => []);
  const [file, second] = files.filter((name) => name.endsWith(ending));
  if (second) throw new Error(`${feature} says twice what it may say once: ${file} and ${second}.`);
  return file;
}

/** A feature's name as one of the code. @param {string} feature */
const nameOf = (feature) => feature.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** @param {string} from @param {Part} part @param {string[]} features */
async function textOf(from, { ending, says, joined, type }, features) {
  const imports = type ? [`import type { ${type[0]} } from "${type[1]}";`] : [];
  const names = [];
  for (const feature of features) {
    const file = await fileOf(from, feature, ending);
    if (!file) continue;
    const name = nameOf(feature);
    const said = typeof says === "string" ? says : says(name);
    imports.push(`import { ${said} as ${name} } from "~/features/${feature}/${file.replace(/\.tsx?$/, "")}";`);
    names.push(name);
  }
  return [
    ...imports,
    "",
    `/** What each feature says in its \`*${ending}\`, from left to right. Written by \`npm run registry\`: see ADR 0033. */`,
    `export const ${joined}${type ? `: readonly ${type[0]}[]` : ""} = [${names.join(", ")}]${type ? "" : " as const"};`,
  ].join("\n");
}

/**
 * Legal bases by store, out of the data map: the one place where they are written. Of the map the Worker carries these alone.
 * @param {string} from
 */
async function legalBases(from) {
  const map = await readFile(join(from, "docs/data-map.md"), "utf8");
  const rows = map.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const named = new Map(rows.flatMap(([, name = "", , , basis = ""]) => (/^\w+$/.test(name) ? [[name, basis]] : [])));
  const bases = [...named].map(([name, basis]) => `${JSON.stringify(name)}: ${JSON.stringify(basis)}`);
  return [
    "/** The legal basis of each store, as docs/data-map.md has it. Written by `npm run registry`. */",
    `export const legalBases: Readonly<Record<string, string>> = { ${bases.join(", ")} };`,
  ].join("\n");
}

/**
 * What the files of `app/registry/` are to hold: the Worker's bundler knows no glob, so what it needs is written down.
 * @param {string} [from] the project's folder
 * @returns {Promise<{ path: string, text: string }[]>}
 */
export async function registryFiles(from = root) {
  const features = featuresInOrder(from);
  const style = JSON.parse(await readFile(join(from, ".oxfmtrc.json"), "utf8"));
  const texts = [
    ...parts.map((part) => /** @type {const} */ ([part.into, textOf(from, part, features)])),
    /** @type {const} */ (["legal-bases.ts", legalBases(from)]),
  ];
  return Promise.all(
    texts.map(async ([into, text]) => {
      const path = join(from, "app/registry", into);
      const { code, errors } = await format(path, await text, style);
      if (errors.length > 0) throw new Error(`${into}: ${errors.map(({ message }) => message).join("; ")}`);
      return { path, text: code };
    }),
  );
}

/** Those that are not what the features say now. @param {string} [from] */
async function changedFiles(from) {
  const files = await registryFiles(from);
  const before = await Promise.all(files.map(({ path }) => readFile(path, "utf8").catch(() => "")));
  return files.filter(({ text }, i) => text !== before[i]);
}

/** Writes what has changed of them. @param {string} [from] */
export async function writeRegistry(from = root) {
  for (const { path, text } of await changedFiles(from)) await writeFile(path, text);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  if (process.argv[2] === "--check") {
    const stale = (await changedFiles(root)).map(({ path }) => path);
    if (stale.length > 0) console.error(`Not what the features say (npm run registry writes it):\n${stale.join("\n")}`);
    process.exit(stale.length === 0 ? 0 : 1);
  }
  await writeRegistry();
}
