import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Encrypter } from "age-encryption";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askMachine, sha256 } from "../../scripts/backup/machine.mjs";
import { openObjects } from "../../scripts/backup/put-objects.mjs";
import { newKeys, seal } from "../../scripts/backup/sealed.mjs";
import { takeRemote } from "../../scripts/backup/take-objects.mjs";

let folder = "";
/** @type {Awaited<ReturnType<typeof newKeys>>} */
let keys;
/** What the other side answers, and what it was asked. */
const side = { status: 200, forged: false, /** @type {any[]} */ asked: [] };
const server = createServer(async (request, response) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  const { cursor } = JSON.parse(text);
  side.asked.push(cursor);
  if (side.status !== 200) {
    response.writeHead(side.status).end();
    if (side.status === 500) side.status = 200; // once
    return;
  }
  const encrypter = new Encrypter();
  encrypter.addRecipient(keys.recipient);
  const lines = `{"object":"ChatRoom","name":"r${cursor}","columns":{"message":["seq"]}}\n["message",1]\n{"end":{"rows":1,"hash":"x"}}\n`;
  const part = await encrypter.encrypt(gzipSync(lines));
  const told = {
    ...{ next: cursor === null ? 2 : cursor === 2 ? 3 : null, busy: false, objects: { ChatRoom: 1 }, rows: 1 },
    sha256: side.forged ? "0" : sha256(part),
  };
  response.writeHead(200, { "X-Backup": JSON.stringify(told) }).end(part);
});
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "caris-objects-test-"));
  keys = await newKeys();
  await new Promise((resolve) => void server.listen(0, "127.0.0.1", () => resolve(null)));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const url = () => `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
/** @param {string} name @param {Partial<Parameters<typeof takeRemote>[0]>} [more] */
const take = (name, more) =>
  takeRemote({
    ...{ url: url(), secret: "s", file: join(folder, name), recipient: keys.recipient, pause: 0 },
    ...more,
  });

test("a backup that is killed leaves no file, and goes on where it was", async () => {
  const killed = () => {
    throw new Error("killed");
  };
  await expect(take("one", { onPart: killed })).rejects.toThrow("killed");
  expect(existsSync(join(folder, "one"))).toBe(false);
  await expect(take("one", { url: url().replace("127.0.0.1", "localhost") })).rejects.toThrow(/another backup/);
  side.asked = [];
  const { manifest } = await take("one");
  expect(side.asked).toEqual([2, 3]);
  expect(manifest).toMatchObject({ objects: { ChatRoom: 3 }, rows: 3 });
  expect(manifest.parts).toHaveLength(3);
  expect(existsSync(join(folder, "one.parts"))).toBe(false);
  await expect(take("one")).rejects.toThrow(/there already/);
});

test("an answer that fails is asked for again; a part that is not what left, and an address that is none, end it", async () => {
  side.status = 500;
  expect((await take("two")).manifest.rows).toBe(3);
  side.forged = true;
  await expect(take("three")).rejects.toThrow(/did not arrive/);
  side.forged = false;
  side.status = 404;
  await expect(take("four")).rejects.toThrow(/clocks differ/);
  side.status = 503;
  const call = { url: url(), secret: "s", path: "/api/backup/take", body: { cursor: null }, again: 1 };
  await expect(askMachine(call)).rejects.toThrow(/answered with 503/);
  side.status = 200;
  for (const name of ["three", "four"]) expect(existsSync(join(folder, name))).toBe(false);
});

test("a flipped byte, a missing end, a part that is not there and another's key are refused before anything is put back", async () => {
  await take("whole");
  const whole = await readFile(join(folder, "whole"));
  const opened = async (/** @type {string} */ name, identity = keys.identity) =>
    openObjects(join(folder, name), await mkdtemp(join(folder, "opened-")), identity);
  expect((await opened("whole")).rows).toBe(3);
  const flipped = Buffer.from(whole);
  flipped[Math.floor(whole.length / 2)] ^= 1;
  await writeFile(join(folder, "flipped"), flipped);
  await writeFile(join(folder, "cut"), whole.subarray(0, whole.length - 100));
  await expect(opened("flipped")).rejects.toThrow();
  await expect(opened("cut")).rejects.toThrow();
  await expect(opened("whole", (await newKeys()).identity)).rejects.toThrow();
  // Made anew by somebody who has the key: its list still says what was taken.
  const forged = await mkdtemp(join(folder, "forged-"));
  const manifest = await openObjects(join(folder, "whole"), forged, keys.identity);
  await writeFile(join(forged, "manifest.json"), JSON.stringify({ ...manifest, parts: manifest.parts.slice(1) }));
  await seal(forged, join(folder, "fewer"), keys.recipient);
  await expect(opened("fewer")).rejects.toThrow(/missing/);
  await writeFile(join(forged, "manifest.json"), JSON.stringify(manifest));
  await writeFile(
    join(forged, manifest.parts[0]?.path ?? ""),
    await readFile(join(forged, manifest.parts[1]?.path ?? "")),
  );
  await seal(forged, join(folder, "swapped"), keys.recipient);
  await expect(opened("swapped")).rejects.toThrow(/not as it was/);
});
