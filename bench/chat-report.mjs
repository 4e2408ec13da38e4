import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/project.mjs";

/** @typedef {{ p50: number, p99: number }} Figures */
/** @typedef {{ size: number, echo: Figures, storing: Figures, bare: Figures, ours: Figures, rates: { bare: number, storing: number, ours: number } }} Size */
/** @typedef {{ sizes: Size[], catchUp: { messages: number, p50: number, worst: number }, big: { woken: number, page: number, messages: number, ms: number } }} Measured */

/** @param {number} n */
const fixed = (n) => n.toFixed(n < 10 ? 2 : 0);

/** Prints the tables and writes them to bench/results/. @param {Measured} measured */
export async function chatReport(measured) {
  const { sizes, catchUp, big } = measured;
  const lines = [
    "| members | echo p50 / p99 ms | echo that stores p50 / p99 ms | bare room p50 / p99 ms | ours p50 / p99 ms | ours ÷ echo, p50 | ours ÷ storing echo, p50 | bare messages/s | bare that stores messages/s | ours messages/s | ours ÷ bare | ours ÷ bare that stores |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ...sizes.map(({ size, echo, storing, bare, ours, rates }) => {
      const pair = ({ p50, p99 }) => `${fixed(p50)} / ${fixed(p99)}`;
      const [trip, rate, kept] = [ours.p50 / echo.p50, rates.ours / rates.bare, rates.ours / rates.storing];
      return `| ${size} | ${pair(echo)} | ${pair(storing)} | ${pair(bare)} | ${pair(ours)} | ${fixed(trip)}× | **${fixed(ours.p50 / storing.p50)}×** | ${fixed(rates.bare)} | ${fixed(rates.storing)} | ${fixed(rates.ours)} | ${(100 * rate).toFixed(0)} % | **${(100 * kept).toFixed(0)} %** |`;
    }),
    "",
    `Catch-up of ${catchUp.messages} messages: p50 ${fixed(catchUp.p50)} ms, worst of five ${fixed(catchUp.worst)} ms.`,
    `A room of 1,000,000 messages: ${big.woken} rows read to wake, ${big.page} to answer its last ${big.messages} messages, ${fixed(big.ms)} ms in all.`,
  ];
  const head = [
    `Node ${process.version}, ${cpus().length} cores, client and Worker on the same ones. Echo and bare room seal nothing, and keep nothing or one row;`,
    "ours seals and stores before it answers, so those that store are the honest limit. Goals: p50 ≤ 1.4× the storing echo at 2 members, ≥ 85 % of the bare room's messages/s at 100, catch-up ≤ 1 s.",
  ].join(" ");
  const folder = join(root, "bench/results");
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, "chat.md"),
    `# Chat: a room beside an echo and a bare room\n\n${head}\n\n${lines.join("\n")}\n`,
  );
  const json = { at: new Date().toISOString(), node: process.version, cores: cpus().length, ...measured };
  await writeFile(join(folder, "chat.json"), `${JSON.stringify(json, null, 2)}\n`);
  console.log(`\n${head}\n\n${lines.join("\n")}\n`);
}
