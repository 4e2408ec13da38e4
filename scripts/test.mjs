import "../tests/scratch.mjs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildIfChanged } from "./build.mjs";
import { checks, contract, registry, runCheck } from "./checks.mjs";
import { findChromium } from "./chromium.mjs";
import { root } from "./project.mjs";
import { run } from "./run.mjs";
import { failures, readReport, slowest, sumOf } from "./test-reports.mjs";

const reports = join(root, ".cache/reports");
const started = Date.now();
const total = { passed: 0, failed: 0 };
/** Tests of 4,000 that a busy machine may upset in one run: one more is a fault of the tests or of the product (ADR 0071). */
const mostLate = 3;

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
  const file = join(reports, `${project}.ndjson`);
  const reporters = ["--reporter=default", "--reporter=./scripts/report-as-it-goes.mjs"];
  const isDone = async () => {
    const report = await readReport(file);
    return report !== null && report.testResults.length === report.expected;
  };
  const patience = { limit: 60 * 60_000, silence: 10 * 60_000, askEvery: 3000 };
  const options = { quiet: true, ...patience, isDone, env: { CARIS_TEST_REPORT: file } };
  const { code, output, hung } = await run("vitest", ["run", "--project", project, ...reporters], options);
  const report = await readReport(file);
  // Its pool may wait for ever for what a killed object had begun to say. Nothing is taken from the tests by that: all were run.
  const whole = hung && report?.testResults.length === report?.expected;
  if (!hung && code === 0 && report?.testResults.length !== report?.expected)
    return { ...sumOf(report, 1), output: `${output}\n✗ ${report?.expected} files were to be run.` };
  return { ...sumOf(report, whole ? 0 : code), output: whole ? `${output}\nEvery file had been run by then.` : output };
}

async function browser() {
  const { whole, shell } = findChromium();
  if (!whole) {
    const output = "✗ No Chromium here and none could be installed. Install one and set CHROMIUM_PATH.";
    return { passed: 0, failed: 1, output };
  }
  const file = join(reports, "browser.json");
  const env = {
    ...{ CHROMIUM_PATH: whole, ...(shell && { CHROMIUM_SHELL_PATH: shell }), PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    PWTEST_CACHE_DIR: join(root, ".cache/playwright"), // compiled specs, by what they say; else with what the run throws away
  };
  const { code, output } = await run("playwright", ["test", "--reporter=list,json"], { env, quiet: true });
  return { ...sumOf(await readReport(file), code), output };
}

// Whoever ends this run ends what it has started, and what it has written goes.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
/** @param {import("./checks.mjs").Check} check */
const check = (check) => part(`Check: ${check[0]}`, () => runCheck(check));

await check(registry); // before the build writes it
const built = buildIfChanged();

// Two cores, three lanes: browsers work all the time; beside them, and then in every lane, runs what is left, one after another,
// what takes longest first, so that all end together. Tests in workerd need no build, and so run beside it; those of objects wait
// for real time more than they work, and so have a lane of their own.
const waiting = [
  () => part("Tests: worker", () => vitest("worker")),
  () => part("Tests: objects", () => vitest("worker-objects")),
  () => check(contract),
  ...["http", "node"].map((project) => async () => {
    await built;
    await part(`Tests: ${project}`, () => vitest(project));
  }),
  ...checks.map((one) => () => check(one)),
];
async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await next();
}
await Promise.all([built.then(() => part("Tests: browser", browser)).then(work), work(), work()]);

heading("The ten slowest files");
console.log(await slowest(reports));
const all = await failures(reports);
/** @param {string} title @param {typeof all} some */
function list(title, some) {
  if (some.length === 0) return;
  heading(title);
  console.log(some.map(({ line }) => `✗ ${line}`).join("\n"));
}
const late = all.filter(({ passedLater }) => passedLater);
list("Passed at the second try only", late);
list(
  "What failed",
  all.filter(({ passedLater }) => !passedLater),
);
if (late.length > mostLate) {
  total.failed += 1;
  console.log(`\n✗ More than ${mostLate} tests passed at the second try only: something is not steady.`);
}
console.log(`\nAll in ${((Date.now() - started) / 60_000).toFixed(1)} min`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
