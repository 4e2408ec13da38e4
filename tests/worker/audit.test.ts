import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { ExportCheck, type Tools } from "~/features/audit/chain/check-export";
import { exportAudit } from "~/features/audit/reading/export-audit.server";
import { listAudit } from "~/features/audit/reading/list-audit.server";
import { sealAudit } from "~/features/audit/seal/seal-audit.server";
import { commit } from "~/features/kernel/events/commit.server";
import { fromBase64url } from "~/lib/base64url";
import { days, hours } from "~/lib/duration";
import { asAdmin } from "./callers";
import { testEnv } from "./env";
import { newPost } from "./post";

const tools: Tools = {
  hash: (...parts) => {
    const sha = createHash("sha256");
    for (const part of parts) sha.update(part);
    return sha.digest();
  },
  async verify(publicKey, signature, text) {
    const key = await crypto.subtle.importKey("raw", fromBase64url(publicKey) ?? new Uint8Array(), "Ed25519", true, [
      "verify",
    ]);
    return crypto.subtle.verify(
      "Ed25519",
      key,
      fromBase64url(signature) ?? new Uint8Array(),
      new TextEncoder().encode(text),
    );
  },
};

async function check(lines: readonly string[], pinned?: Map<string, string>) {
  const checked = new ExportCheck(tools, { pinned });
  for (const line of lines) if (!(await checked.take(line))) break;
  return checked.end();
}

/** A clinic whose people did things, and its admin. */
async function busyClinic(rows: number) {
  const post = newPost();
  const clinicId = await post.world.clinic();
  const admin = asAdmin(post.world, await post.world.person("admin", clinicId, "Rui"));
  const doing = async (ctx: typeof admin | typeof admin.clinic, count: number, from = 0) => {
    for (let n = from; n < from + count; n += 1) {
      const audit = {
        action: "test.do",
        entity: "thing",
        entityId: `thing_${n}`,
        fields: ["a", "ção"],
        reason: `nº ${n}`,
      };
      await commit(ctx, { clinicId, statements: [], events: [], audit });
      post.world.clock.now += 1000;
    }
  };
  await doing(admin.clinic, rows);
  await doing(admin, 3);
  const seal = async () =>
    (await sealAudit({ ...post.job.shard("CLINIC_0") })) + (await sealAudit({ ...post.job.directory }));
  const lines = async () => {
    const all: string[] = [];
    for await (const line of exportAudit(admin)) all.push(line.trimEnd());
    return all;
  };
  return { post, admin, clinicId, doing, seal, lines };
}

test("what was written is sealed once, in one chain for each log, and its export is whole", async () => {
  const { seal, lines, doing, admin, post } = await busyClinic(30);
  expect(await seal()).toBe(33);
  expect(await seal()).toBe(0);
  await doing(admin.clinic, 5, 30);
  post.world.clock.now += hours(2);
  await seal();
  await doing(admin.clinic, 2, 35);
  const exported = await lines();
  const found = await check(exported);
  // The export itself is a row, too.
  expect(found).toMatchObject({
    whole: true,
    rows: 41,
    logs: [
      { log: "people", rows: 3 },
      { log: "care", rows: 38 },
    ],
  });
  expect(exported.filter((line) => line.startsWith('{"checkpoint"')).length).toBeGreaterThanOrEqual(3);
  expect(JSON.parse(exported.at(-2) ?? "")).toMatchObject({ action: "audit.export", seq: 38 });
});

test("rows from before they said whose they are keep their seal, and what they did not say is not put into them", async () => {
  const { post, clinicId, seal, lines, doing, admin } = await busyClinic(2);
  const old = `insert into audit_entry (id, clinic_id, actor_role, action, entity, entity_id, fields, ip, user_agent, request_id, created_at)
    values ('aud_old', ?, 'psychologist', 'diary.list', 'member', 'mem_1', '[]', '', '', 'req', ?)`;
  await testEnv.CLINIC_0.prepare(old).bind(clinicId, post.world.clock.now).run();
  await seal();
  const whole = await lines();
  expect(await check(whole)).toMatchObject({ whole: true });
  const row = whole.findIndex((line) => line.includes('"aud_old"'));
  expect(whole[row]).not.toMatch(/"right"|"subject"/);
  const newer = whole.findIndex((line) => line.includes('"thing_1"'));
  expect(whole[newer]).toContain('"right":"office","seq"');
  const changed = (place: number, from: string, to: string) =>
    check(whole.map((line, n) => (n === place ? line.replace(from, to) : line)));
  expect(await changed(row, ',"seq"', ',"subject":"mem_1","seq"')).toMatchObject({ whole: false, line: row + 1 });
  expect(await changed(row, ',"seq"', ',"subject":null,"seq"')).toMatchObject({ whole: false, line: row + 1 });
  expect(await changed(newer, '"office"', '"care-link"')).toMatchObject({ whole: false, line: newer + 1 });
  expect(await changed(newer, '"right":"office",', "")).toMatchObject({ whole: false, line: newer + 1 });
  await doing(admin.clinic, 1, 9);
  const run = (query: string) => testEnv.CLINIC_0.prepare(query).run();
  await expect(run("update audit_entry set subject = 'mem_2' where seq is null")).rejects.toThrow("audit_entry_fixed");
});

test("two that seal at once leave one chain, and rows that come meanwhile are sealed later", async () => {
  const { post, seal, lines, doing, admin } = await busyClinic(40);
  const both = () => sealAudit({ ...post.job.shard("CLINIC_0") });
  await Promise.all([both(), doing(admin.clinic, 5, 40), both(), both()]);
  await Promise.all([both(), both()]);
  await seal();
  expect(await check(await lines())).toMatchObject({ whole: true, rows: 49 });
});

test("each way to change an export is found, at the first row that it touches", async () => {
  const { lines, seal, doing, admin } = await busyClinic(20);
  await seal();
  await doing(admin.clinic, 4, 20);
  const whole = await lines();
  const at = (needle: string) => whole.findIndex((line) => line.includes(needle));
  const without = (place: number) => whole.toSpliced(place, 1);
  const changed = (place: number, change: (line: string) => string) =>
    whole.map((line, n) => (n === place ? change(line) : line));
  const row = at('"thing_7"');
  const id = String((JSON.parse(whole[row] ?? "") as { id: string }).id);
  const careOpens = whole.findIndex((line, n) => n > 0 && line.startsWith('{"opening"'));
  const first = { whole: false, line: row + 1, row: id };

  expect(await check(changed(row, (line) => line.replace("nº 7", "nº 8")))).toMatchObject(first);
  expect(await check(changed(row, (line) => line.replace('"fields"', '"secret":1,"fields"')))).toMatchObject(first);
  expect(await check(changed(row, (line) => line.replace('"action"', '"action":"x","action"')))).toMatchObject(first);
  expect(await check(without(row))).toMatchObject({ whole: false, line: row + 1 });
  const swapped = whole.with(row, whole[row + 1] ?? "").with(row + 1, whole[row] ?? "");
  expect(await check(swapped)).toMatchObject({ whole: false, line: row + 1 });
  expect(JSON.stringify(await check(whole.slice(0, -3)))).toContain("are missing");
  expect(await check(whole.slice(0, careOpens))).toMatchObject({ why: 'the log "care" is missing' });
  expect(await check([...whole, whole[1] ?? ""])).toMatchObject({ whole: false, line: whole.length + 1 });
  // Rows dropped and all that follows counted and hashed anew: the signatures are of other rows.
  const cut = whole.findIndex((line) => line.startsWith('{"checkpoint"'));
  expect(await check(changed(cut, (line) => line.replace(/"root":"../, '"root":"00')))).toMatchObject({
    line: cut + 1,
  });
  const short = await check(changed(careOpens, (line) => line.replace(/"size":\d+/, '"size":5')));
  expect(short).toMatchObject({ whole: false, line: careOpens + 1 });
  expect(JSON.stringify(short)).toContain("signature");
  const other = new Map([["local-test", "A".repeat(43)]]);
  expect(await check(whole, other)).toMatchObject({ whole: false, line: 1 });
});

test("the database refuses to rewrite a row, and a second place for one that has its own", async () => {
  const { seal } = await busyClinic(3);
  const run = (query: string) => testEnv.CLINIC_0.prepare(query).run();
  await expect(run("update audit_entry set reason = 'x'")).rejects.toThrow("audit_entry_fixed");
  await seal();
  await expect(run("update audit_entry set seq = 99 where seq = 1")).rejects.toThrow("audit_entry_fixed");
  await expect(run("update audit_log set size = null")).rejects.toThrow("NOT NULL");
});

test("an admin reads who did what, by person, act and time, page by page, and nothing of another clinic", async () => {
  const { post, admin, doing } = await busyClinic(25);
  const foreign = await busyClinic(2);
  const all = [];
  let cursor: string | undefined;
  do {
    const page = await listAudit(admin, { limit: 10, cursor });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(all).toHaveLength(28);
  expect(new Set(all.map(({ clinicId }) => clinicId))).toEqual(new Set([admin.actor.clinicId]));
  expect(all.map(({ createdAt }) => createdAt)).toEqual(all.map(({ createdAt }) => createdAt).sort((a, b) => b - a));
  const start = post.world.clock.now;
  post.world.clock.now += days(1);
  await doing(admin.clinic, 2, 50);
  expect((await listAudit(admin, { limit: 50, from: start + 1 })).items).toHaveLength(2);
  expect((await listAudit(admin, { limit: 50, memberId: admin.actor.memberId })).items).toHaveLength(30);
  expect((await listAudit(admin, { limit: 50, memberId: "thing_51" })).items).toHaveLength(1);
  expect((await listAudit(admin, { limit: 50, memberId: foreign.admin.actor.memberId })).items).toHaveLength(0);
  expect((await listAudit(admin, { limit: 50, action: "nothing" })).items).toHaveLength(0);
});
