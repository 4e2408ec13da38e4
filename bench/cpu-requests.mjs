import { cpuOfWorkerd } from "./cpu.mjs";
import { drive } from "./load.mjs";
import { prepare } from "./setup.mjs";
import { startWithFloor } from "./with-floor.mjs";

// Processor time of workerd a request, ours beside the floor, by turns: what a busy machine does not change (as far as its caches go).
// BENCH_ROUNDS turns of BENCH_TURN ms; PROFILE_SCRIPT: a bundle that is there already; BENCH_CASE: a word of the name.
const rounds = Number(process.env.BENCH_ROUNDS ?? 6);
const ms = Number(process.env.BENCH_TURN ?? 1500);
const wanted = process.env.BENCH_CASE ?? "";

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** ms of workerd's processor a request. @param {Parameters<typeof drive>[0]} target */
async function costOf(target) {
  const before = await cpuOfWorkerd();
  const { length } = await drive(target, { connections: 1, ms });
  return ((await cpuOfWorkerd()) - before) / length;
}

const { demo, ours, floor } = await startWithFloor();
try {
  for (const { name, ours: own, floor: least } of (await prepare(demo, ours, floor)).filter((one) =>
    one.name.includes(wanted),
  )) {
    for (const target of [own, least]) await drive(target, { connections: 1, ms: 1500 });
    /** @type {{ own: number[], least: number[] }} */
    const got = { own: [], least: [] };
    for (let round = 0; round < rounds; round++) {
      got.least.push(await costOf(least));
      got.own.push(await costOf(own));
    }
    const [a, b] = [median(got.own), median(got.least)];
    console.log(`${name.padEnd(24)} ${a.toFixed(2)} ms  floor ${b.toFixed(2)} ms  ${(a / b).toFixed(2)}×`);
  }
} finally {
  await demo.stop();
}
