import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { root } from "./project.mjs";

/** A report that a runner wrote, or null when it died before or while it wrote. @param {string} file */
export async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}

/**
 * How many passed and failed. A runner that failed without a failed test (a crash, an unhandled error) counts as one failure.
 * @param {any} report of Vitest or Playwright @param {number} code the runner's
 */
export function sumOf(report, code) {
  const { stats } = report ?? {};
  const passed = stats ? stats.expected + stats.flaky : (report?.numPassedTests ?? 0);
  const failed = stats ? stats.unexpected : (report?.numFailedTests ?? 0);
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

/** @typedef {{ file: string, seconds: number, tests: number }} Spent */

/** @param {any} report @returns {Spent[]} */
function spentIn(report) {
  if (report.testResults)
    return report.testResults.map((/** @type {any} */ { name, startTime, endTime, assertionResults }) => ({
      file: relative(root, name),
      seconds: (endTime - startTime) / 1000,
      tests: assertionResults.length,
    }));
  return report.suites.map((/** @type {any} */ suite) => {
    const specs = specsOf(suite);
    const ms = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration)));
    return { file: `tests/browser/${suite.file}`, seconds: ms.reduce((a, b) => a + b, 0) / 1000, tests: specs.length };
  });
}

/** @param {any} suite @returns {{ tests: { results: { duration: number }[] }[] }[]} */
function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

/** The ten files that took longest, as a table. @param {string} folder of the runners' reports */
export async function slowest(folder) {
  const reports = await Promise.all((await readdir(folder)).map((name) => readReport(join(folder, name))));
  const files = reports
    .filter((report) => report !== null)
    .flatMap(spentIn)
    .sort((a, b) => b.seconds - a.seconds);
  return files
    .slice(0, 10)
    .map(
      ({ file, seconds, tests }) => `${seconds.toFixed(1).padStart(7)} s  ${String(tests).padStart(4)} tests  ${file}`,
    )
    .join("\n");
}
