import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { failures, readReport, sumOf } from "../../scripts/test-reports.mjs";

/** @param {string} name @param {string} status @param {boolean} [flaky] */
const file = (name, status, flaky = false) =>
  JSON.stringify({
    name,
    startTime: 0,
    endTime: 5,
    message: "",
    assertionResults: [
      { fullName: "says so", status, flaky, failureMessages: status === "failed" || flaky ? ["it does not"] : [] },
    ],
  });

/** @param {string} text */
async function written(text) {
  const folder = await mkdtemp(join(tmpdir(), "reports-"));
  await writeFile(join(folder, "worker.ndjson"), text);
  return { folder, report: await readReport(join(folder, "worker.ndjson")) };
}

test("a runner that was ended in the middle has said what it found, and that not all was run", async () => {
  const { folder, report } = await written(`{"expected":3}\n${file("/a", "passed")}\n${file("/b", "failed")}\n{"na`);
  expect(report.testResults).toHaveLength(2);
  expect(report.expected).toBe(3);
  expect(sumOf(report, 1)).toEqual({ passed: 1, failed: 1 });
  const line = expect.stringMatching(/b > says so: it does not$/);
  expect(await failures(folder)).toEqual([{ line, passedLater: false }]);
});

test("what passed at the second try only is named, with what it said at first", async () => {
  const { folder, report } = await written(`{"expected":1}\n${file("/a", "passed", true)}\n`);
  expect(sumOf(report, 0)).toEqual({ passed: 1, failed: 0 });
  const line = expect.stringMatching(/a > says so: it does not$/);
  expect(await failures(folder)).toEqual([{ line, passedLater: true }]);
  await writeFile(join(folder, "worker.ndjson"), "");
  const tests = [{ status: "flaky", results: [{ duration: 1, error: { message: "not seen" } }, { duration: 1 }] }];
  const suites = [{ file: "b.spec.ts", specs: [{ title: "shows it", tests }] }];
  await writeFile(join(folder, "browser.json"), JSON.stringify({ suites, stats: {} }));
  expect(await failures(folder)).toEqual([{ line: "tests/browser/b.spec.ts > shows it: not seen", passedLater: true }]);
});

test("one that ended badly with no failed test counts as a failure, and so does one that wrote nothing", async () => {
  const { report } = await written(`{"expected":1}\n${file("/a", "passed")}\n`);
  expect(sumOf(report, 1)).toEqual({ passed: 1, failed: 1 });
  expect(sumOf(report, 0)).toEqual({ passed: 1, failed: 0 });
  expect(sumOf((await written("")).report, 1)).toEqual({ passed: 0, failed: 1 });
});
