import { run } from "./run.mjs";

/** @typedef {[title: string, command: string, args: string[]]} Check */

/** @type {Check} What comes before the others: they read the types it writes. */
const contract = ["contract of the API (OpenAPI)", "node", ["scripts/contract.mjs"]];

/** @type {Check[]} Everything that is checked without running the product. */
const checks = [
  ["types and lint", "oxlint", ["."]],
  [
    "structure (who imports whom)",
    "depcruise",
    ["app", "workers", "--config", ".dependency-cruiser.cjs", "--output-type", "err"],
  ],
  ["formatting", "prettier", ["--check", "--log-level", "warn", "."]],
  ["unused code and dependencies", "knip", ["--no-progress"]],
];

/**
 * Runs one check, and prints what failed.
 * @param {Check} check
 * @returns {Promise<number>} its failures: 0 or 1
 */
async function runCheck([title, command, args]) {
  const started = Date.now();
  const { code, output } = await run(command, args, { quiet: true });
  console.log(`${code === 0 ? "✓" : "✗"} ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (code === 0) return 0;
  console.log(output.trimEnd());
  return 1;
}

/**
 * Runs every check and prints what failed.
 * @param {1 | 2} atOnce
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(atOnce = 2) {
  let failed = await runCheck(contract);
  const waiting = [...checks];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) failed += await runCheck(next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { passed: checks.length + 1 - failed, failed };
}
