import { drive, quantile } from "./load.mjs";
import { report } from "./report.mjs";
import { password, probe, webLogin } from "./setup.mjs";

const sizes = [100, 10_000, 100_000];

/**
 * A clinic of its own with so many members beside who opened it. Names are spread, so that a beginning finds some of them.
 * @param {{ mf: { getD1Database(name: string, worker: string): Promise<any> } }} demo @param {string} ours @param {number} size
 */
async function clinicOf(demo, ours, size) {
  const email = `bench-${size}-${Date.now()}@caris.test`;
  const answer = await fetch(`${ours}/api/auth/register`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      ...{ name: "Zoe Medida", email, password, role: "admin", clinicName: `Medida ${size}` },
      consents: { terms: true, dataProcessing: true },
    }),
  });
  if (!answer.ok) throw new Error(`registering answered ${answer.status}: ${await answer.text()}`);
  const { clinicId } = (await answer.json()).data.user;
  const directory = await demo.mf.getD1Database("DIRECTORY", "caris");
  const { shard } = await directory.prepare("select shard from clinic where id = ?").bind(clinicId).first();
  const database = await demo.mf.getD1Database(shard, "caris");
  const each = 10_000;
  for (let from = 0; from < size; from += each) {
    const to = Math.min(size, from + each) - 1;
    await database
      .prepare(
        `with recursive n(i) as (select ${from} union all select i + 1 from n where i < ${to})
        insert into member (clinic_id, id, account_id, role, name, sort_name, zone, created_at, last_seen_at)
        select '${clinicId}', 'mem_' || printf('%026d', i), 'acc_' || printf('%026d', i), case when i % 50 = 0 then 'psychologist' else 'patient' end,
          'Pessoa ' || (i * 7919 % 1000) || ' ' || i, 'pessoa ' || (i * 7919 % 1000) || ' ' || i, 'America/Sao_Paulo', 1, i * 1000 from n`,
      )
      .run();
    // What the database is asked for by a later word, as the product keeps it.
    await database
      .prepare(
        `insert into member_word (clinic_id, member_id, at, tail, role, listed)
        select clinic_id, id, 1, substr(sort_name, 8), role, 1 from member where clinic_id = '${clinicId}' and id between 'mem_' || printf('%026d', ${from}) and 'mem_' || printf('%026d', ${to})
        union all select clinic_id, id, 2, substr(sort_name, 8 + instr(substr(sort_name, 8), ' ')), role, 1 from member where clinic_id = '${clinicId}' and id between 'mem_' || printf('%026d', ${from}) and 'mem_' || printf('%026d', ${to})`,
      )
      .run();
  }
  return { size, cookie: await webLogin(ours, email) };
}

const route = "_routes=routes%2Fadmin.users";
const questions = [
  ["list of people", ""],
  ["patients alone", "role=patient"],
  ["beginning of a name", "q=pessoa%207"],
  ["a word within a name", "q=77"],
  ["longest not seen", "sort=seen"],
];

/**
 * The list of people of a clinic of 100, 10,000 and 100,000: each question beside the same one of the clinic of 100, in the same minute.
 * @param {Awaited<ReturnType<typeof import("./with-floor.mjs").startWithFloor>>} beside @param {number} seconds
 */
export async function measurePeople({ demo, ours }, seconds) {
  const clinics = [];
  for (const size of sizes) clinics.push(await clinicOf(demo, ours, size));
  const [small, ...large] = clinics;
  if (!small) throw new Error("no clinic");
  const measured = [];
  for (const [name, search] of questions) {
    const target = (/** @type {string} */ cookie) => ({
      url: `${ours}/admin/users.data?${search}&${route}`,
      headers: { Cookie: cookie },
    });
    for (const { size, cookie } of large) {
      const [least, own] = [target(small.cookie), target(cookie)];
      const { queries } = await probe(own.url, { headers: own.headers });
      for (const one of [least, own]) await drive(one, { connections: 1, ms: 500 });
      /** @type {{ ours: number[], floor: number[] }} */
      const got = { ours: [], floor: [] };
      for (let part = 0; part < 4; part++) {
        got.floor.push(...(await drive(least, { connections: 1, ms: (seconds * 1000) / 4 })));
        got.ours.push(...(await drive(own, { connections: 1, ms: (seconds * 1000) / 4 })));
      }
      const ratio = quantile(got.ours, 0.5) / quantile(got.floor, 0.5);
      console.log(
        `· ${name}, ${size} people, ${queries} statements: p50 ${quantile(got.ours, 0.5).toFixed(1)} ms, ${ratio.toFixed(2)}× of 100 people`,
      );
      measured.push({ name: `${name}, ${size} people`, connections: 1, goal: 1.3, ...got, ms: seconds * 1000 });
    }
  }
  const line = "The floor is the same question asked of a clinic of 100 people.";
  await report(measured, { file: "people", title: "People of a clinic: 10,000 and 100,000 beside 100", line });
}
