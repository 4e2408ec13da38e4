import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { root } from "./project.mjs";

/** A report that a runner wrote, or null when it died before or while it wrote. @param {string} file */
export async function readReport(file) {
  try {
    const text = await readFile(file, "utf8");
    return file.endsWith(".ndjson") ? fromLines(text) : JSON.parse(text);
  } catch {
    return null;
  }
}

/** What was written as it went: the last line may be cut short when its writer was ended. @param {string} text */
function fromLines(text) {
  const [first = "", ...lines] = text.split("\n").slice(0, -1);
  const testResults = lines.map((line) => JSON.parse(line));
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  /** @param {string} wanted */
  const count = (wanted) => all.filter(({ status }) => status === wanted).length;
  return { ...JSON.parse(first), testResults, numPassedTests: count("passed"), numFailedTests: count("failed") };
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

/** @param {any} suite @returns {{ title: string, tests: { status: string, results: { duration: number, error?: { message?: string } }[] }[] }[]} */
function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

/** @typedef {{ line: string, passedLater: boolean }} Failure */

/** @param {any} report @returns {Failure[]} */
function failuresIn(report) {
  if (report.testResults)
    return report.testResults.flatMap((/** @type {any} */ { name, message, assertionResults }) => {
      const failed = assertionResults.filter((/** @type {any} */ { status, flaky }) => status === "failed" || flaky);
      const file = relative(root, name);
      if (failed.length === 0 && message) return [{ line: `${file}: ${firstLine(message)}`, passedLater: false }];
      return failed.map((/** @type {any} */ { fullName, status, failureMessages }) => {
        return { line: `${file} > ${fullName}: ${firstLine(failureMessages[0])}`, passedLater: status !== "failed" };
      });
    });
  return report.suites.flatMap((/** @type {any} */ suite) =>
    specsOf(suite).flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === "unexpected" || status === "flaky")
        .map(({ status, results }) => {
          const said = firstLine(results[0]?.error?.message);
          return { line: `tests/browser/${suite.file} > ${title}: ${said}`, passedLater: status === "flaky" };
        }),
    ),
  );
}

/** What a failure says first, without colours. @param {string | undefined} message */
function firstLine(message = "") {
  // eslint-disable-next-line no-control-regex -- a terminal's colours are control characters
  const plain = message.replace(/\u001B\[\d+m/g, "");
  return plain.split("\n").slice(0, 2).join(" ").slice(0, 300);
}

/** What failed in any runner, at first or for good: said last, since a log is often cut from its beginning. @param {string} folder of the runners' reports */
export async function failures(folder) {
  return (await allReports(folder)).flatMap(failuresIn);
}

/** @param {string} folder */
async function allReports(folder) {
  const reports = await Promise.all((await readdir(folder)).map((name) => readReport(join(folder, name))));
  return reports.filter((report) => report !== null);
}

/** The ten files that took longest, as a table. @param {string} folder of the runners' reports */
export async function slowest(folder) {
  const files = (await allReports(folder)).flatMap(spentIn).sort((a, b) => b.seconds - a.seconds);
  return files
    .slice(0, 10)
    .map(
      ({ file, seconds, tests }) => `${seconds.toFixed(1).padStart(7)} s  ${String(tests).padStart(4)} tests  ${file}`,
    )
    .join("\n");
}
