import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startApp } from "../../scripts/app-server.mjs";
import { freshSecrets } from "../../scripts/secrets.mjs";
import { seedOnce } from "../../scripts/seed.mjs";

const tables = [
  "member",
  "care_link",
  "diary_entry",
  "diary_tag",
  "diary_comment",
  "diary_unread",
  "diary_read",
  "check_in",
  "safety_plan",
  "safety_plan_version",
  "data_key",
];

/** Opens the state without the product: any Worker will do. */
async function look(stateDir, bindings, work) {
  const app = await startApp({
    script: new URL("../../dist/seed.js", import.meta.url).pathname,
    stateDir,
    bindings,
    assets: false,
  });
  try {
    return await work(app.mf);
  } finally {
    await app.stop();
  }
}

async function countsOf(mf) {
  const counts = {};
  for (const binding of ["CLINIC_0", "CLINIC_1"]) {
    const db = await mf.getD1Database(binding);
    for (const table of tables)
      counts[`${binding}.${table}`] = (await db.prepare(`select count(*) as n from ${table}`).first()).n;
  }
  const directory = await mf.getD1Database("DIRECTORY");
  counts.accounts = (
    await directory
      .prepare("select count(*) as n from account where demo = 1 and email_verified_at is not null")
      .first()
  ).n;
  counts.shards = (await directory.prepare("select name, members, clinics from shard order by name").all()).results;
  return counts;
}

test(
  "the demo data is seeded once, is on both shards, and a seeding that broke off is done anew",
  { timeout: 90_000 },
  async () => {
    const stateDir = await mkdtemp(join(tmpdir(), "caris-seed-"));
    onTestFinished(() => rm(stateDir, { recursive: true, force: true }));
    const bindings = { ENVIRONMENT: "test", ...freshSecrets("local-test") };
    await seedOnce(stateDir, bindings);

    const first = await look(stateDir, bindings, countsOf);
    expect(first.accounts).toBe(16);
    expect(first.shards).toEqual([
      { name: "CLINIC_0", members: 12, clinics: 2 },
      { name: "CLINIC_1", members: 3, clinics: 1 },
    ]);
    expect(first["CLINIC_0.diary_entry"]).toBeGreaterThan(45);
    expect(first["CLINIC_0.check_in"]).toBeGreaterThan(50);
    expect(first["CLINIC_0.diary_unread"]).toBeGreaterThan(0);
    expect(first["CLINIC_1.diary_comment"]).toBeGreaterThan(0);

    const note = join(stateDir, "v3/demo-seeded");
    const seededAt = await readFile(note, "utf8");
    await seedOnce(stateDir, bindings);
    expect(await readFile(note, "utf8")).toBe(seededAt);

    await rm(note);
    await look(stateDir, bindings, async (mf) => {
      await (await mf.getD1Database("CLINIC_0")).exec("delete from check_in where rowid % 2 = 0");
      await (await mf.getD1Database("CLINIC_1")).exec("delete from care_link");
      await (await mf.getD1Database("DIRECTORY")).exec("delete from membership where role = 'admin'");
    });
    await seedOnce(stateDir, bindings);
    expect(await look(stateDir, bindings, countsOf)).toEqual(first);
  },
);

test("the demo accounts, whose password everybody knows, are never made in production", async () => {
  const stateDir = await mkdtemp(join(tmpdir(), "caris-seed-"));
  onTestFinished(() => rm(stateDir, { recursive: true, force: true }));
  await seedOnce(stateDir, { ENVIRONMENT: "production" });
  await look(stateDir, { ENVIRONMENT: "production" }, async (mf) => {
    const answer = await mf.dispatchFetch("http://seed.invalid/");
    expect(answer.status).toBe(403);
    expect((await (await mf.getD1Database("DIRECTORY")).prepare("select count(*) as n from account").first())?.n).toBe(
      0,
    );
  });
});
