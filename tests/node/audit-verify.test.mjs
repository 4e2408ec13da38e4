import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { run } from "../../scripts/run.mjs";
import { auditFile, auditKey } from "../audit-file.mjs";

const rows = 20_000;
const by = auditKey();
const own = by.publicKey;
const { lines: whole, letterAt } = auditFile({ people: 3, care: rows, by });
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "audit-"));
});

/** @param {string} text @param {string[]} keys */
async function verify(text, keys = []) {
  const file = join(folder, "export.ndjson");
  await writeFile(file, text);
  return run("node", ["scripts/audit-verify.mjs", file, ...keys], { quiet: true });
}

test("the command says that a whole file is whole, and how fast it read it", async () => {
  const { code, output } = await verify(`${whole.join("\n")}\n`, [`k1:${own}`]);
  expect(output).toContain(`✓ whole: ${rows + 3} rows`);
  expect(code).toBe(0);
});

test("it names the first bad line of a flipped byte, a dropped row, swapped rows, a cut tail, a forged signature, another's key", async () => {
  const at = whole.findIndex((line) => line.includes('"id":"aud_777"') && line.includes("mem_777"));
  const flipped = whole.with(at, String(whole[at]).replace("Firefox", "Firefoy"));
  const swapped = whole.with(at, String(whole[at + 1])).with(at + 1, String(whole[at]));
  const { key } = auditKey();
  const forged = auditFile({ people: 3, care: 5, by: { key, publicKey: own } }).lines;
  const cases = /** @type {[string[], RegExp, string[]?][]} */ ([
    [flipped, new RegExp(`line ${at + 1} \\(aud_777\\)`)],
    [whole.toSpliced(at, 1), new RegExp(`line ${at + 1} `)],
    [swapped, new RegExp(`line ${at + 1} `)],
    [whole.slice(0, -700), /are missing/],
    [forged, /line 1: the signature/],
    [whole, /line 1: signed by k1, a key that is not known/, [`k9:${own}`]],
  ]);
  for (const [lines, said, keys] of cases) {
    const { code, output } = await verify(`${lines.join("\n")}\n`, keys);
    expect(output).toMatch(said);
    expect(code).toBe(1);
  }
});

test("a checkpoint that was kept elsewhere shows a file that was sealed anew, or cut and signed again", async () => {
  const headAt = (/** @type {number} */ n) => {
    const line = whole.find((one) => one.includes(`"id":"aud_${n}"`) && one.includes(`"seq":${n},`) && n > 3);
    return String(JSON.parse(String(line)).hash);
  };
  const keptAt = (/** @type {number} */ n) => ["--checkpoint", `care:${n}:${headAt(n)}`];
  const good = await verify(`${whole.join("\n")}\n`, keptAt(777));
  expect([good.code, good.output]).toEqual([0, expect.stringContaining("kept checkpoint care:777")]);
  const anew = await verify(`${whole.join("\n")}\n`, ["--checkpoint", `care:777:${"0".repeat(64)}`]);
  expect([anew.code, anew.output]).toEqual([1, expect.stringContaining("(aud_777): row 777 is not where")]);
  const short = auditFile({ people: 3, care: 500, by }).lines;
  const cut = await verify(`${short.join("\n")}\n`, keptAt(777));
  expect([cut.code, cut.output]).toEqual([1, expect.stringContaining("has 500 rows, and 777")]);
  expect((await verify("", ["--checkpoint", "care:1"])).code).toBe(2);
});

test("it says whose audit a file is, and refuses another clinic's than the one that is asked for", async () => {
  const text = `${auditFile({ people: 3, care: 5, by }).lines.join("\n")}\n`;
  const [anybodys, ours, others] = [
    await verify(text),
    await verify(text, ["--clinic", "cli_1", `k1:${own}`]),
    await verify(text, [`k1:${own}`, "--clinic", "cli_2"]),
  ];
  expect([anybodys.code, anybodys.output]).toEqual([0, expect.stringContaining("The audit of cli_1.")]);
  expect([ours.code, ours.output]).toEqual([0, expect.stringContaining("As was asked for.")]);
  expect([others.code, others.output]).toEqual([
    1,
    expect.stringContaining("line 1: the audit is of cli_1, not of cli_2"),
  ]);
  for (const wrong of [["--clinic"], ["--clinic", "Minha clínica"]]) expect((await verify(text, wrong)).code).toBe(2);
});

test("the weekly letter is given as it was pasted, or as the file it brought", async () => {
  const letter = letterAt(5000);
  const said = expect.stringContaining("kept checkpoint care:5000");
  const pasted = await verify(`${whole.join("\n")}\n`, ["--checkpoint", letter]);
  expect([pasted.code, pasted.output]).toEqual([0, said]);
  const brought = join(folder, "selo.txt");
  await writeFile(brought, letter.replaceAll("\n", "\r\n"));
  const file = await verify(`${whole.join("\n")}\n`, ["--checkpoint", brought]);
  expect([file.code, file.output]).toEqual([0, said]);
  const forged = letter.replace(/(care\n5000\n)./, (_, before) => `${before}${letter.includes(`${before}0`) ? 1 : 0}`);
  const other = await verify(`${whole.join("\n")}\n`, ["--checkpoint", forged]);
  expect([other.code, other.output]).toEqual([1, expect.stringContaining("signature of the checkpoint at 5000")]);
});
