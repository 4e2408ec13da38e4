import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/project.mjs";
import { quantile } from "./load.mjs";

/** @typedef {{ name: string, connections: number, ours: number[], floor: number[], goal: number | null, ms: number }} Measured */

/** @param {number} n */
const fixed = (n) => n.toFixed(n < 10 ? 2 : 1);

/** @param {number[]} latencies @param {number} ms */
function figures(latencies, ms) {
  return {
    requestsPerSecond: latencies.length / (ms / 1000),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}

const foundation = { file: "foundation", title: "Foundation: requests beside their floor", line: "" };

/** Prints the table and writes it as Markdown and JSON to bench/results/. @param {Measured[]} measured @param {typeof foundation} as with what stands below the table */
export async function report(measured, { file, title, line } = foundation) {
  const rows = measured.map(({ name, connections, ours, floor, goal, ms }) => {
    const [our, least] = [figures(ours, ms), figures(floor, ms)];
    return { name, connections, goal, ours: our, floor: least, p50Ratio: our.p50 / least.p50 };
  });
  const lines = [
    "| request | connections | ours req/s | ours p50 ms | ours p99 ms | floor req/s | floor p50 ms | floor p99 ms | p50 ratio | goal |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map(
      (r) =>
        `| ${r.name} | ${r.connections} | ${fixed(r.ours.requestsPerSecond)} | ${fixed(r.ours.p50)} | ${fixed(r.ours.p99)} | ${fixed(r.floor.requestsPerSecond)} | ${fixed(r.floor.p50)} | ${fixed(r.floor.p99)} | **${fixed(r.p50Ratio)}×** | ${r.goal === null ? "–" : `≤ ${r.goal}×`} |`,
    ),
  ];
  const head = `Node ${process.version}, ${cpus().length} cores. Ours and floor alternate within one run; compare ratios, not times.`;
  const folder = join(root, "bench/results");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${file}.md`), `# ${title}\n\n${head}\n\n${lines.join("\n")}\n${line && `\n${line}\n`}`);
  await writeFile(
    join(folder, `${file}.json`),
    `${JSON.stringify({ at: new Date().toISOString(), node: process.version, cores: cpus().length, rows }, null, 2)}\n`,
  );
  console.log(`\n${head}\n\n${lines.join("\n")}\n`);
}
