import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { canonicalRow, checkpointText, rowLine } from "../../app/features/audit/chain/audit-line";
import { checkpointNote } from "../../app/features/audit/chain/kept-head";
import { toHex } from "../../app/features/audit/chain/hex";
import { emptyHead, leafHash, nextHead, Tree } from "../../app/features/audit/chain/tree";
import { run } from "../../scripts/run.mjs";

const rows = 20_000;
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const own = String(publicKey.export({ format: "jwk" }).x);
/** @param {...Uint8Array} parts */
const hash = (...parts) => {
  const sha = createHash("sha256");
  for (const part of parts) sha.update(part);
  return sha.digest();
};

/** @param {"people" | "care"} log @param {number} count @param {typeof privateKey} key @returns {string[]} */
function linesOf(log, count, key = privateKey) {
  const tree = new Tree(hash);
  let head = emptyHead;
  /** @type {string[]} */
  const lines = [];
  const signed = () => {
    const checkpoint = { clinicId: "cli_1", log, size: tree.size, root: toHex(tree.root()), head: toHex(head), at: 1 };
    const signature = sign(null, Buffer.from(checkpointText(checkpoint)), key).toString("base64url");
    return { ...checkpoint, kid: "k1", signature };
  };
  for (let n = 1; n <= count; n += 1) {
    const row = {
      action: "diary.read",
      actorId: "mem_1",
      actorRole: "psychologist",
      at: n,
      clinicId: "cli_1",
      device: "Firefox",
    };
    const canonical = canonicalRow({
      ...row,
      entity: "member",
      entityId: `mem_${n}`,
      fields: [],
      id: `aud_${n}`,
      ip: "203.0.113.7",
      reason: null,
      requestId: "r",
    });
    const leaf = leafHash(hash, canonical);
    head = nextHead(hash, head, leaf);
    tree.push(leaf);
    lines.push(rowLine(canonical, n, toHex(head)));
    if (n % 5000 === 0) lines.push(JSON.stringify({ checkpoint: signed() }));
  }
  return [JSON.stringify({ opening: signed(), keys: [{ kid: "k1", publicKey: own }] }), ...lines];
}

/** @type {string[]} */
let whole;
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "audit-"));
  whole = [...linesOf("people", 3), ...linesOf("care", rows)];
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
  const forged = [...linesOf("people", 3, generateKeyPairSync("ed25519").privateKey), ...linesOf("care", 5)];
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
  const short = [...linesOf("people", 3), ...linesOf("care", 500)];
  const cut = await verify(`${short.join("\n")}\n`, keptAt(777));
  expect([cut.code, cut.output]).toEqual([1, expect.stringContaining("has 500 rows, and 777")]);
  expect((await verify("", ["--checkpoint", "care:1"])).code).toBe(2);
});

test("the weekly letter is given as it was pasted, or as the file it brought", async () => {
  const line = whole.find((one) => one.startsWith('{"checkpoint"') && one.includes('"size":5000'));
  const { checkpoint } = JSON.parse(String(line));
  const letter = `Olá, Ana.\n\nO selo:\n\n${checkpointNote(checkpoint)}\nGuarde a carta.\n\nCÁRIS\n`;
  const said = expect.stringContaining("kept checkpoint care:5000");
  const pasted = await verify(`${whole.join("\n")}\n`, ["--checkpoint", letter]);
  expect([pasted.code, pasted.output]).toEqual([0, said]);
  const brought = join(folder, "selo.txt");
  await writeFile(brought, letter.replaceAll("\n", "\r\n"));
  const file = await verify(`${whole.join("\n")}\n`, ["--checkpoint", brought]);
  expect([file.code, file.output]).toEqual([0, said]);
  const forged = letter.replace(checkpoint.root, checkpoint.head);
  const other = await verify(`${whole.join("\n")}\n`, ["--checkpoint", forged]);
  expect([other.code, other.output]).toEqual([1, expect.stringContaining("signature of the checkpoint at 5000")]);
});
