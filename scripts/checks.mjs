import { run } from "./run.mjs";

/** Everything that is checked without running the product: name, command, arguments. */
const checks = [
  ["types of the app", "tsc", ["--noEmit"]],
  ["types of scripts and browser tests", "tsc", ["--noEmit", "-p", "scripts/tsconfig.json"]],
  ["types of the service worker", "tsc", ["--noEmit", "-p", "app/service-worker/tsconfig.json"]],
  ["lint", "eslint", [".", "--max-warnings", "0", "--cache", "--cache-location", ".cache/eslint"]],
  [
    "structure (who imports whom)",
    "depcruise",
    ["app", "workers", "--config", ".dependency-cruiser.cjs", "--output-type", "err"],
  ],
  ["formatting", "prettier", ["--check", "--log-level", "warn", "."]],
  ["unused code and dependencies", "knip", ["--no-progress"]],
];

/** Runs every check, two at a time, and prints what failed. @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks() {
  let failed = 0;
  const waiting = [...checks];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [title, command, args] = /** @type {[string, string, string[]]} */ (next);
      const started = Date.now();
      const { code, output } = await run(command, args, { quiet: true });
      console.log(`${code === 0 ? "✓" : "✗"} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (code === 0) continue;
      failed++;
      console.log(output.trimEnd());
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed: checks.length - failed, failed };
}
