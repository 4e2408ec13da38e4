import { cp, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newKeys } from "../../scripts/backup/sealed.mjs";
import { putBack } from "../../scripts/backup/put-back.mjs";
import { takeBackup } from "../../scripts/backup/take.mjs";
import { ledgerIn, markErased, readLedger } from "../../scripts/backup/ledger.mjs";
import { missingKeys } from "../../scripts/backup/manifest.mjs";
import { putRemote } from "../../scripts/backup/put-objects.mjs";
import { takeRemote } from "../../scripts/backup/take-objects.mjs";
import { noteDrill, tryBackup } from "../../scripts/backup/drill.mjs";
import { startDemo } from "../demo-app.mjs";
import { startApp } from "../../scripts/app-server.mjs";
import { plain } from "../samples";
import { loseObjects, rowsInBackup, rowsOnDisk } from "./backup-objects.mjs";
import { newcomer, tickUntil } from "./backup-people.mjs";
import { searchState } from "./search-state.mjs";

const machine = { BACKUP_SECRET: "b".repeat(43), RESTORE_SECRET: "r".repeat(43) };
let folder = "";
/** @type {Awaited<ReturnType<typeof newKeys>>} */
let keys;
/** @type {Awaited<ReturnType<typeof startDemo>>} */
let demo;
let live = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "caris-backup-test-"));
  keys = await newKeys();
  demo = await startDemo({ bindings: { ...machine, BACKUP_RECIPIENT: keys.recipient } });
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

/** Tables in which ids stay by law, and the object that refuses connections on their way for a day. */
const evidence = [
  ...["audit_entry", "consent_line", "data_key", "domain_event", "erasure", "erased_person", "idempotency_key"],
  ...["legal_acceptance", "mail", "UserChannel.ending"],
];

/** The shard that somebody's rows were found on. @param {string[]} found */
const clinicOf = (found) => /CLINIC_\d/.exec(found.find((one) => /^CLINIC_\d\.member/.test(one)) ?? "")?.[0] ?? "none";

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
  expect(manifest.counts.files).toMatchObject({ objects: 2 });
  expect(manifest.counts.databases.CLINIC_0?.diary_entry).toBeGreaterThan(45);
  expect(manifest.counts.objects.ChatRoom?.rows.message).toBeGreaterThan(5);
  expect(manifest.audit.length).toBeGreaterThan(1);
  expect(manifest.audit.every(({ size }) => size > 0)).toBe(true);

  const before = await seen(demo.url, file);
  expect(before.file.length).toBeGreaterThan(50);
  expect(before.messages.length).toBeGreaterThan(5);
  await back("drill");
  const from = { url: demo.url, secret: machine.BACKUP_SECRET, recipient: keys.recipient, pause: 0 };
  const objects = join(folder, "objects");
  await takeRemote({ ...from, file: objects });
  // The two ways bring the same.
  const rows = await rowsOnDisk(join(folder, "drill-state"));
  expect(rows.length).toBeGreaterThan(50);
  expect(await rowsInBackup(objects, folder, keys.identity)).toEqual(rows);
  await loseObjects(join(folder, "drill-state"));
  const restored = await startApp({ stateDir: join(folder, "drill-state"), bindings: demo.bindings });
  try {
    const into = {
      file: objects,
      url: restored.url,
      secret: machine.RESTORE_SECRET,
      identity: keys.identity,
      pause: 0,
    };
    const put = await putRemote(into);
    expect(put).toMatchObject({ there: 0, unknown: 0, refused: [] });
    expect(await putRemote(into)).toMatchObject({ put: 0, there: put.put, refused: [] });
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

test("a backup from before an erasure is put back: whoever the ledger names is erased again, and nothing finds them", async () => {
  const gone = await newcomer(demo.url);
  const directory = await demo.mf.getD1Database("DIRECTORY", "caris");
  const accountId = String(
    (await directory.prepare("select id from account where email = ?").bind(gone.email).first())?.id,
  );
  await take("older");
  const asked = {
    method: "POST",
    headers: gone.headers,
    body: JSON.stringify({ password: gone.password, confirm: "APAGAR" }),
  };
  expect((await fetch(`${demo.url}/api/patient/erasure`, asked)).status).toBe(202);
  await directory.prepare("update erasure set due_at = 1 where account_id = ?").bind(accountId).run();
  await tickUntil(demo.mf, async () => (await readLedger(live)).some((one) => one.accountId === accountId));
  const ledger = await readLedger(live);

  const state = join(folder, "older-state");
  const words = ["abuticaba", "madureira.test", accountId, gone.memberId, gone.memberId.toLowerCase(), gone.photoId];
  await back("older");
  const brought = await searchState(state, words);
  for (const place of ["DIRECTORY.account", "CLINIC_0.member", "CLINIC_0.diary_entry", "FILES."])
    expect(brought.some((one) => one.startsWith(place.replace("CLINIC_0", clinicOf(brought))))).toBe(true);
  expect(await markErased(state, ledger)).toBe(1);
  const restored = await startApp({ stateDir: state, bindings: demo.bindings });
  try {
    const db = await restored.mf.getD1Database("DIRECTORY", "caris");
    const pending = "select count(*) as n from erased_person where is_pending = 1";
    await tickUntil(restored.mf, async () => (await db.prepare(pending).first())?.n === 0);
    const body = JSON.stringify({ email: gone.email, password: gone.password });
    const headers = { "Content-Type": "application/json" };
    expect((await fetch(`${restored.url}/api/auth/login`, { method: "POST", headers, body })).status).toBe(401);
    expect(Object.keys(await signIn(restored.url))).toEqual(["Authorization"]); // nobody else is gone
  } finally {
    await restored.stop();
  }
  // Ids alone, in what a law has us keep (see erasure-words).
  const left = await searchState(state, words);
  expect(left.filter((one) => one.includes("abuticaba") || one.includes("madureira"))).toEqual([]);
  const places = [...new Set(left.map((one) => one.split(":")[0]?.replace(/^(DIRECTORY|CLINIC_\d)\./, "")))];
  expect(places.filter((one) => !evidence.includes(one ?? ""))).toEqual([]);
}, 120_000);

test("a try is noted while the product runs, and its health page says so; a damaged state is noted as such", async () => {
  const url = `${demo.url}/platform/health`;
  const cookie = await signInToWeb(demo.url, "plataforma@demo.test");
  const page = async () => (await fetch(url, { headers: { Cookie: cookie } })).text();
  expect(await page()).toContain("Nenhuma cópia foi posta de volta");
  const drill = await tryBackup({ stateDir: live, secrets: demo.bindings });
  expect(drill).toMatchObject({ whole: true, files: 2 });
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
