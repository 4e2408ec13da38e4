// A Vitest reporter that writes each file's results as soon as they are known: a runner that hangs or dies has still said what
// it found. One JSON value a line: first how many files there are, then a file each.
import { appendFileSync, writeFileSync } from "node:fs";

const file = process.env.CARIS_TEST_REPORT ?? "";

/** What vitest calls as its run goes on. */
export default class ReportAsItGoes {
  /** @param {readonly import("vitest/node").TestSpecification[]} specifications */
  onTestRunStart({ length: expected }) {
    writeFileSync(file, `${JSON.stringify({ expected })}\n`);
  }

  /** @param {import("vitest/node").TestModule} module */
  onTestModuleEnd(module) {
    const tests = [...module.children.allTests()];
    const times = tests.flatMap((test) => {
      const spent = test.diagnostic();
      return spent ? [{ from: spent.startTime, to: spent.startTime + spent.duration }] : [];
    });
    const said = {
      name: module.moduleId,
      startTime: Math.min(...times.map(({ from }) => from)),
      endTime: Math.max(...times.map(({ to }) => to)),
      message: module
        .errors()
        .map(({ message }) => message)
        .join("\n"),
      assertionResults: tests.map((test) => {
        const { state, errors } = test.result();
        const failureMessages = errors?.map(({ message }) => message) ?? [];
        return { fullName: test.fullName, status: state, flaky: test.diagnostic()?.flaky === true, failureMessages };
      }),
    };
    appendFileSync(file, `${JSON.stringify(said)}\n`);
  }
}
