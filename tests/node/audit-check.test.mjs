import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { browserTools } from "../../app/features/audit/chain/browser-tools";
import { ExportCheck } from "../../app/features/audit/chain/check-export";
import { checkStream, piecesOf } from "../../app/features/audit/chain/check-stream";
import { keptHeadsIn } from "../../app/features/audit/chain/kept-head";
import { auditFile } from "../audit-file.mjs";

const rows = 3000;
const { lines, keys, letterAt } = auditFile({ people: 3, care: rows, signEvery: 500 });
const pinned = new Map(keys.map(({ kid, publicKey }) => [kid, publicKey]));

/** As the page does it, in pieces that end within lines and letters. @param {readonly string[]} all @param {string} pasted */
async function check(all, pasted = "", size = 777) {
  const file = new Blob([`${all.join("\n")}\n`]);
  const seen = { bytes: 0, lines: 0 };
  const kept = keptHeadsIn(pasted);
  const found = await checkStream(new ExportCheck(browserTools, { pinned, kept }), piecesOf(file, size), (progress) => {
    Object.assign(seen, progress);
  });
  return { found, seen, bytes: file.size };
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {number} size */
function checkBytes(bytes, size = 777, known = pinned) {
  return checkStream(new ExportCheck(browserTools, { pinned: known }), piecesOf(new Blob([bytes]), size));
}

test("a browser's hashing is everybody's", () => {
  for (const size of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    const bytes = Uint8Array.from({ length: size }, (_, at) => at);
    const said = createHash("sha256").update(bytes).digest("hex");
    expect(Buffer.from(browserTools.hash(bytes)).toString("hex")).toBe(said);
  }
});

test("a whole file is whole however its bytes are cut, with lines' ends of Windows, too, and its progress is told to the end", async () => {
  for (const size of [777, 64, 1 << 20]) {
    const { found, seen, bytes } = await check(lines, letterAt(1000), size);
    expect(found).toMatchObject({ whole: true, rows: rows + 3 });
    expect(seen).toEqual({ bytes, lines: lines.length });
  }
  expect((await check(lines.map((line) => `${line}\r`))).found).toMatchObject({ whole: true });
});

test("whose audit it is, is said of a whole file and of a broken one, but never by a signature that is not right; another's is refused", async () => {
  /** @param {readonly string[]} all @param {string} clinicId */
  const whose = (all, clinicId) => {
    const against = { pinned, clinicId };
    return checkStream(new ExportCheck(browserTools, against), piecesOf(new Blob([all.join("\n")])));
  };
  expect(await whose(lines, "cli_1")).toMatchObject({ whole: true, clinicId: "cli_1" });
  expect(await whose(lines, "cli_2")).toMatchObject({ code: "not_theirs", line: 1, clinicId: "cli_1" });
  const cut = lines.slice(0, -20);
  expect((await check(cut)).found).toMatchObject({ code: "cut", clinicId: "cli_1" });
  // Its opening alone passed off as the other clinic's: the signature is over the clinic, too.
  const renamed = lines.with(0, String(lines[0]).replace("cli_1", "cli_2"));
  expect(await whose(renamed, "cli_2")).toMatchObject({ code: "signature", clinicId: null });
});

test("an instant that no date can be is a fault of its line, not of who reads it", async () => {
  for (const at of ["9e15", "-1"]) {
    const forged = lines.with(0, String(lines[0]).replace(/"at":\d+/, `"at":${at}`));
    expect(forged[0]).toContain(`"at":${at}`);
    expect((await check(forged)).found).toMatchObject({ whole: false, line: 1 });
  }
});

test("each kind of damage is named at its first line", async () => {
  const at = lines.findIndex((line) => line.includes('"aud_777"'));
  const line = String(lines[at]);
  const sign = lines.findIndex((one) => one.startsWith('{"checkpoint"'));
  const forged = auditFile({ people: 3, care: 20, signEvery: 10 });
  const row = { line: at + 1, row: "aud_777" };
  const cases = /** @type {[string, string[], object][]} */ ([
    ["a flipped byte", lines.with(at, line.replace("Firefox", "Firefoy")), { code: "changed", ...row }],
    ["a member more", lines.with(at, line.replace(',"fields"', ',"extra":1,"fields"')), { code: "changed", ...row }],
    ["a dropped row", lines.toSpliced(at, 1), { code: "order", line: at + 1, row: "aud_778" }],
    ["two swapped rows", lines.with(at, String(lines[at + 1])).with(at + 1, line), { code: "order", line: at + 1 }],
    ["a row put in", lines.toSpliced(at, 0, line.replaceAll("aud_777", "aud_x")), { code: "changed", line: at + 1 }],
    ["a cut tail", lines.slice(0, -400), { code: "cut" }],
    ["a cut within a row", [...lines.slice(0, at), line.slice(0, 90)], { code: "order", line: at + 1 }],
    [
      "a forged checkpoint",
      lines.with(sign, String(lines[sign]).replace(/"root":"./, '"root":"g')),
      { code: "checkpoint" },
    ],
    ["another's signature", forged.lines, { code: "signature", line: 1 }],
    ["a checkpoint of another size", lines.with(sign, String(lines[sign + 501])), { code: "count", line: sign + 1 }],
    ["no JSON", lines.with(at, "<html>"), { code: "not_json", line: at + 1 }],
    ["an empty file", [], { code: "not_json", line: 1 }],
  ]);
  for (const [kind, damaged, said] of cases)
    expect([kind, (await check(damaged)).found]).toEqual([kind, expect.objectContaining({ whole: false, ...said })]);
});

test("what an editor adds changes nothing: a byte order mark, empty lines at the end, the last line's end taken away", async () => {
  const text = lines.join("\n");
  for (const same of [`\ufeff${text}\n`, `${text}\n\n\r\n`, text])
    for (const size of [777, 1 << 20]) expect((await checkBytes(Buffer.from(same), size)).whole).toBe(true);
  const within = lines.toSpliced(5, 0, "", "");
  expect(await checkBytes(Buffer.from(within.join("\n")))).toMatchObject({ code: "not_json", line: 6 });
});

test("a byte that is no text is none that passes for the one that was sealed", async () => {
  const marked = auditFile({ people: 3, care: 20, signEvery: 10, device: "Fire\ufffdfox" });
  const bytes = Buffer.from(`${marked.lines.join("\n")}\n`);
  const keysOfIt = new Map(marked.keys.map(({ kid, publicKey }) => [kid, publicKey]));
  expect((await checkBytes(bytes, 777, keysOfIt)).whole).toBe(true);
  const at = bytes.indexOf("\ufffd", bytes.length / 2);
  const line = bytes.subarray(0, at).toString().split("\n").length;
  for (const other of [0xff, 0xc0]) {
    const changed = Buffer.concat([bytes.subarray(0, at), Buffer.from([other]), bytes.subarray(at + 3)]);
    for (const size of [50, 777, 1 << 20])
      expect(await checkBytes(changed, size, keysOfIt)).toMatchObject({ code: "not_text", line });
  }
});

test("a file that ends within a line is cut there; what is put behind a whole one is not called that", async () => {
  const bytes = Buffer.from(`${lines.join("\n")}\n`);
  const cut = bytes.subarray(0, bytes.length / 2);
  const line = cut.toString().split("\n").length;
  expect(await checkBytes(cut)).toMatchObject({ whole: false, code: "cut", line });
  expect(await checkBytes(Buffer.concat([bytes, Buffer.from("oi")]))).toMatchObject({ code: "not_json" });
});

test("ends of lines that nobody writes any more are not read, by none of the two", async () => {
  expect(await checkBytes(Buffer.from(lines.slice(0, 50).join("\r")))).toMatchObject({ whole: false, line: 1 });
});

test("a file without ends of lines is given up, not gathered", async () => {
  const { found, seen } = await check([`{"action":"${"x".repeat(3_000_000)}"`], "", 100_000);
  expect(found).toMatchObject({ whole: false, line: 1 });
  expect(seen.bytes).toBeLessThan(500_000);
});
