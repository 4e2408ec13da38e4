import "../tests/scratch.mjs";
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildIfChanged } from "./build.mjs";
import { runChecks } from "./checks.mjs";
import { findChromium } from "./chromium.mjs";
import { root } from "./project.mjs";
import { run } from "./run.mjs";

const reports = join(root, ".cache/reports");
const total = { passed: 0, failed: 0 };

/** @param {{ passed: number, failed: number }} part */
function add(part) {
  total.passed += part.passed;
  total.failed += part.failed;
}

/** @param {string} title */
function heading(title) {
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 70 - title.length))}`);
}

/** A report that a runner wrote, or null when it died before. @param {string} file */
async function readReport(file) {
  return existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : null;
}

async function vitest() {
  const file = join(reports, "vitest.json");
  const { code } = await run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]);
  const report = await readReport(file);
  const failed =
    (report?.numFailedTests ?? 0) + (report?.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0);
  // A runner that failed without a failed test (a crash, an unhandled error) counts as one failure.
  add({ passed: report?.numPassedTests ?? 0, failed: code === 0 ? failed : Math.max(failed, 1) });
}

/** Beside the other tests, which wait more than they work: what it says is kept until they are done. */
async function browser() {
  const chromium = findChromium();
  if (!chromium) {
    console.error(
      "✗ No Chromium here and none could be installed. Install one and set CHROMIUM_PATH; the browser tests did not run.",
    );
    add({ passed: 0, failed: 1 });
    return "";
  }
  const file = join(reports, "playwright.json");
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { code, output } = await run("playwright", ["test", "--reporter=list,json"], { env, quiet: true });
  const stats = (await readReport(file))?.stats;
  const failed = stats?.unexpected ?? 0;
  add({ passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: code === 0 ? failed : Math.max(failed, 1) });
  return output;
}

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
heading("Build");
await buildIfChanged();
heading("Checks: types, lint, structure, format, unused code");
add(await runChecks());
heading("Unit, workerd and HTTP tests (the browser tests run beside them)");
const inBrowser = browser();
await vitest();
heading("Browser tests");
console.log(await inBrowser);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
