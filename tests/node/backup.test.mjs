import { cp, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newKeys } from "../../scripts/backup/sealed.mjs";
import { putBack } from "../../scripts/backup/put-back.mjs";
import { takeBackup } from "../../scripts/backup/take.mjs";
import { ledgerIn, markErased, readLedger } from "../../scripts/backup/ledger.mjs";
import { missingKeys } from "../../scripts/backup/manifest.mjs";
import { noteDrill, tryBackup } from "../../scripts/backup/drill.mjs";
import { startDemo } from "../demo-app.mjs";
import { startApp } from "../../scripts/app-server.mjs";
import { plain } from "../samples";

let folder = "";
/** @type {Awaited<ReturnType<typeof newKeys>>} */
let keys;
/** @type {Awaited<ReturnType<typeof startDemo>>} */
let demo;
let live = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "caris-backup-test-"));
  keys = await newKeys();
  demo = await startDemo();
  await (await demo.mf.getWorker("caris")).scheduled({ cron: "* * * * *" }); // the audit is sealed
  live = demo.stateDir;
}, 120_000);
afterAll(async () => {
  await demo?.stop();
  await rm(folder, { recursive: true, force: true });
});

const take = (/** @type {string} */ name, from = live) =>
  takeBackup({ stateDir: from, file: join(folder, name), recipient: keys.recipient, secrets: demo.bindings });
const back = (/** @type {string} */ name, to = `${name}-state`, identity = keys.identity) =>
  putBack({ file: join(folder, name), stateDir: join(folder, to), identity, auditRing: demo.bindings.AUDIT_KEYS });

/** The patient's way in. @param {string} url */
async function signIn(url) {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ email: "paciente@demo.test", password: "caris-demo-2026" });
  const { data } = await (await fetch(`${url}/api/auth/login`, { method: "POST", headers, body })).json();
  return { Authorization: `Bearer ${data.token}` };
}

/** A browser's login. @param {string} url @param {string} email */
async function signInToWeb(url, email) {
  const body = new URLSearchParams({ email, password: "caris-demo-2026" });
  const answer = await fetch(`${url}/login`, { method: "POST", headers: { Origin: url }, body, redirect: "manual" });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

/** Brings a picture. @param {string} url @returns {Promise<string>} its id */
async function upload(url) {
  const form = new FormData();
  form.set("file", new Blob([plain.png]), "foto.png");
  const answer = await fetch(`${url}/api/files`, { method: "POST", headers: await signIn(url), body: form });
  return (await answer.json()).data.id;
}

/**
 * What the patient sees in a product: her diary, a file, and the conversation that a Durable Object keeps.
 * @param {string} url @param {string} file
 */
async function seen(url, file) {
  const headers = await signIn(url);
  const get = async (/** @type {string} */ path) => (await (await fetch(url + path, { headers })).json()).data;
  const rooms = await get("/api/chat/rooms");
  return {
    file: Buffer.from(await (await fetch(`${url}/api/files/${file}`, { headers })).arrayBuffer()).toString("hex"),
    diary: (await get("/api/patient/diary?limit=100")).map((/** @type {any} */ entry) => [
      entry.id,
      entry.title,
      entry.content,
    ]),
    messages: await get(`/api/chat/rooms/${rooms[0].id}/messages`),
  };
}

test("a drill: a running product is taken, put back where nothing was, and answers the same, words and conversations", async () => {
  const file = await upload(demo.url);
  const { manifest } = await take("drill");
  expect(manifest.counts.files).toMatchObject({ objects: 1 });
  expect(manifest.counts.databases.CLINIC_0?.diary_entry).toBeGreaterThan(45);
  expect(manifest.counts.objects.ChatRoom?.rows.message).toBeGreaterThan(5);
  expect(manifest.audit.length).toBeGreaterThan(1);
  expect(manifest.audit.every(({ size }) => size > 0)).toBe(true);

  const before = await seen(demo.url, file);
  expect(before.file.length).toBeGreaterThan(50);
  expect(before.messages.length).toBeGreaterThan(5);
  await back("drill");
  const restored = await startApp({ stateDir: join(folder, "drill-state"), bindings: demo.bindings });
  try {
    expect(await seen(restored.url, file)).toEqual(before);
  } finally {
    await restored.stop();
  }
  const erased = { accountId: "acc_gone", erasedAt: Date.now(), isWhole: true };
  const state = join(folder, "drill-state");
  expect([await markErased(state, ledgerIn(`${JSON.stringify(erased)}\n`)), await markErased(state, [erased])]).toEqual(
    [1, 0],
  );
  expect(await readLedger(state)).toEqual([erased]);
  await expect(back("drill")).rejects.toThrow(/is not empty/);
  expect(missingKeys(manifest, { ...demo.bindings, MASTER_KEYS: `local-1:${"A".repeat(43)}` })).toEqual([
    expect.stringMatching(/^MASTER_KEYS /),
  ]);
  expect(JSON.stringify(manifest)).not.toContain(String(demo.bindings.MASTER_KEYS).split(":")[1]);
});

test("a try is noted while the product runs, and its health page says so; a damaged state is noted as such", async () => {
  const url = `${demo.url}/platform/health`;
  const cookie = await signInToWeb(demo.url, "plataforma@demo.test");
  const page = async () => (await fetch(url, { headers: { Cookie: cookie } })).text();
  expect(await page()).toContain("Nenhuma cópia foi posta de volta");
  const drill = await tryBackup({ stateDir: live, secrets: demo.bindings });
  expect(drill).toMatchObject({ whole: true, files: 1 });
  await noteDrill(live, drill);
  expect(await page()).toContain("voltaram iguais em");
  await noteDrill(live, { ...drill, triedAt: Date.now(), whole: false, problem: "counts differ" });
  expect(await page()).toContain("Não confie nas cópias");
});

test("another key, a flipped byte and a missing end are refused, and nothing is left in the state", async () => {
  await take("damage");
  const whole = await readFile(join(folder, "damage"));
  expect(whole.includes("caris-ChatRoom")).toBe(false);
  await expect(back("damage", "s1", (await newKeys()).identity)).rejects.toThrow();
  const flipped = Buffer.from(whole);
  flipped[Math.floor(whole.length / 2)] ^= 1;
  await writeFile(join(folder, "flipped"), flipped);
  await expect(back("flipped", "s2")).rejects.toThrow();
  await cp(join(folder, "damage"), join(folder, "cut"));
  await truncate(join(folder, "cut"), whole.length - 70_000);
  await expect(back("cut", "s3")).rejects.toThrow();
  for (const state of ["s1", "s2", "s3"])
    await expect(readFile(join(folder, state, "v3/demo-seeded"))).rejects.toThrow();
});

test("a state whose audit was rewritten is not taken for a backup: the first row that is not as it was sealed is named", async () => {
  const forged = join(folder, "forged");
  await cp(live, forged, { recursive: true });
  const app = await startApp({ stateDir: forged, bindings: demo.bindings, assets: false });
  const db = await app.mf.getD1Database("CLINIC_0");
  const { results } = await db
    .prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'audit_entry'")
    .all();
  for (const { name } of results) await db.exec(`drop trigger ${name}`);
  const row = await db
    .prepare("select id, seq from audit_entry where seq > 1 and clinic_id is not null limit 1")
    .first();
  await db.prepare("update audit_entry set action = 'nothing.happened' where id = ?").bind(row?.id).run();
  await app.stop();
  await expect(take("of-forged", forged)).rejects.toThrow(`row ${row?.seq} (${row?.id}) is not as it was sealed`);
});
