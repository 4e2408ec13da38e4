import { checks, contract, registry, runCheck } from "./checks.mjs";

const waiting = [registry, ...checks];
let failed = 0;

/** @param {import("./checks.mjs").Check} check */
async function say(check) {
  const started = Date.now();
  const { passed, output } = await runCheck(check);
  console.log(`${passed ? "✓" : "✗"} ${check[0]} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (passed) return;
  console.log(output);
  failed++;
}

async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await say(next);
}

await say(contract);
await Promise.all([work(), work()]);
process.exit(failed === 0 ? 0 : 1);
