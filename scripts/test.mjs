import "../tests/scratch.mjs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildIfChanged } from "./build.mjs";
import { runChecks } from "./checks.mjs";
import { findChromium } from "./chromium.mjs";
import { root } from "./project.mjs";
import { run } from "./run.mjs";
import { readReport, slowest, sumOf } from "./test-reports.mjs";

const reports = join(root, ".cache/reports");
const started = Date.now();
const total = { passed: 0, failed: 0 };

/** @param {string} title */
function heading(title) {
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 70 - title.length))}`);
}

/** What a part says is kept until it is done: others run beside it. @param {string} title @param {() => Promise<{ passed: number, failed: number, output?: string }>} work */
async function part(title, work) {
  const begun = Date.now();
  const { passed, failed, output } = await work();
  total.passed += passed;
  total.failed += failed;
  heading(`${title}: ${passed} passed, ${failed} failed (${((Date.now() - begun) / 1000).toFixed(0)} s)`);
  if (output) console.log(output);
}

/** @param {string} project */
async function vitest(project) {
  const file = join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { code, output } = await run("vitest", ["run", "--project", project, ...reporters], { quiet: true });
  return { ...sumOf(await readReport(file), code), output };
}

async function browser() {
  const chromium = findChromium();
  if (!chromium) {
    const output = "✗ No Chromium here and none could be installed. Install one and set CHROMIUM_PATH.";
    return { passed: 0, failed: 1, output };
  }
  const file = join(reports, "browser.json");
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { code, output } = await run("playwright", ["test", "--reporter=list,json"], { env, quiet: true });
  return { ...sumOf(await readReport(file), code), output };
}

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
const built = buildIfChanged();

// Two lanes for two cores: browsers work all the time; what runs beside them works first (checks) and then mostly waits.
async function besideBrowsers() {
  await part("Checks: types, lint, structure, format, unused code", () => runChecks(1));
  await built;
  for (const project of ["worker", "http", "node"]) await part(`Tests: ${project}`, () => vitest(project));
}
await Promise.all([built.then(() => part("Tests: browser", browser)), besideBrowsers()]);

heading("The ten slowest files");
console.log(await slowest(reports));
console.log(`\n${total.passed} passed, ${total.failed} failed in ${((Date.now() - started) / 60_000).toFixed(1)} min`);
process.exit(total.failed === 0 ? 0 : 1);
