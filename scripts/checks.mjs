import { run } from "./run.mjs";

/** @typedef {[title: string, command: string, args: string[]]} Check */
/** @typedef {{ passed: number, failed: number, output: string }} Outcome */

/** @type {Check} What comes before the others: they read the types it writes. */
export const contract = [
  "contract of the API (OpenAPI) and register of processing",
  "node",
  ["scripts/contract.mjs", "--check"],
];

/** @type {Check} Before any build, which writes it. */
export const registry = ["registry of what features say", "node", ["scripts/registry.mjs", "--check"]];

/** @type {Check[]} Everything else that is checked without running the product, what takes longest first. */
export const checks = [
  ["types and lint", "oxlint", ["."]],
  ["unused code and dependencies", "knip", ["--no-progress"]],
  [
    "structure (who imports whom)",
    "depcruise",
    ["app", "workers", "--config", ".dependency-cruiser.cjs", "--output-type", "err"],
  ],
  ["formatting", "oxfmt", ["--check"]],
];

/**
 * Runs one check.
 * @param {Check} check
 * @returns {Promise<Outcome>} its output only when it failed
 */
export async function runCheck([, command, args]) {
  const { code, output } = await run(command, args, { quiet: true });
  return code === 0 ? { passed: 1, failed: 0, output: "" } : { passed: 0, failed: 1, output: output.trimEnd() };
}
