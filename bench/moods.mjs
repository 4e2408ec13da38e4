import { drive, quantile } from "./load.mjs";
import { report } from "./report.mjs";
import { apiLogin, probe, webLogin } from "./setup.mjs";

const psychologist = "psicologa@demo.test";
const day = 86_400_000;

/** @param {number} at ms */
const dateOf = (at) => new Date(at).toISOString().slice(0, 10);

/**
 * A year of check-ins of a patient, so many each day (all within one hour), and the days as they are counted, in the place of all that they
 * recorded.
 * @param {{ prepare(sql: string): { run(): Promise<unknown> } }} shard @param {string} clinicId @param {string} patientId @param {number} each
 */
async function fill(shard, clinicId, patientId, each) {
  const noon = Math.floor(Date.now() / day) * day - day / 2;
  const own = `where clinic_id = '${clinicId}' and patient_id = '${patientId}'`;
  const [sums, none] = [[1, 2, 3, 4, 5].map((mood) => `sum(mood = ${mood})`).join(), "json('{}')"];
  const hours = "json_object('09', json_array(count(*), sum(mood)))";
  const scales = ["energy", "anxiety", "sleep"].map((scale) => `count(${scale}), sum(${scale})`).join();
  for (const table of ["diary_entry", "check_in", "mood_day"]) await shard.prepare(`delete from ${table} ${own}`).run();
  for (const sql of [
    `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${365 * each - 1}),
      told as (select i, ${noon} - (i % 365) * ${day} + (i / 365) * 60000 as at from n)
      insert into check_in (clinic_id, id, patient_id, mood, energy, anxiety, sleep, occurred_at, created_at, wall_clock)
      select '${clinicId}', 'chk_${patientId.slice(-4)}' || printf('%022d', i), '${patientId}', 1 + i % 5, 1 + i % 4, 1 + i % 3, 1 + i % 5,
        at, 1, strftime('%Y-%m-%dT09:%M', at / 1000, 'unixepoch') from told`,
    `insert into mood_day select clinic_id, patient_id, substr(wall_clock, 1, 10), ${sums}, ${hours}, ${none}, ${sums}, ${hours}, ${none}, ${scales}
      from check_in ${own} group by substr(wall_clock, 1, 10)`,
  ])
    await shard.prepare(sql).run();
}

/**
 * What is read of a year of moods, by who cares: the numbers, the map, a report with all its parts. Each beside a floor that reads the same
 * 365 rows, and of somebody who records ten times a day.
 * @param {Awaited<ReturnType<typeof import("./with-floor.mjs").startWithFloor>>} beside @param {number} seconds
 */
export async function measureMoods({ demo, ours, floor }, seconds) {
  const shard = await demo.mf.getD1Database("CLINIC_0", "caris");
  const hers = await apiLogin(ours, psychologist);
  const { clinicId } = hers.user;
  const { results } = await shard
    .prepare(
      "select patient_id as id from care_link where clinic_id = ? and psychologist_id = ? and ended_at is null order by patient_id limit 3",
    )
    .bind(clinicId, hers.user.memberId)
    .all();
  const [, once, tenTimes] = results.map(({ id }) => String(id));
  if (!once || !tenTimes) throw new Error("two patients of hers are needed");
  await fill(shard, clinicId, once, 1);
  await fill(shard, clinicId, tenTimes, 10);
  const cookie = await webLogin(ours, psychologist);
  const [from, to] = [dateOf(Date.now() - 365 * day), dateOf(Date.now() - day)];
  const parts = ["mood", "writing", "sessions", "tasks", "scales", "alerts", "cycle"].map((part) => `&part=${part}`);
  const bearer = { Authorization: `Bearer ${hers.token}` };
  const targets = [once, tenTimes].flatMap((id, i) => {
    const of = i === 0 ? "365 records" : "3,650 records";
    const page = `${ours}/dashboard/patients/${id}`;
    const api = `${ours}/api/psychologist/patients/${id}/mood?period=365d`;
    return [
      { name: `mood of 365 days, ${of}`, id, url: api, headers: bearer },
      { name: `map of the year, ${of}`, id, url: `${page}/map`, headers: { Cookie: cookie } },
      {
        ...{ name: `report of the year, ${of}`, id, headers: { Cookie: cookie } },
        url: `${page}/reports/new?from=${from}&to=${to}${parts.join("")}`,
      },
    ];
  });
  const measured = [];
  for (const { name, id, ...target } of targets) {
    const { bytes, queries } = await probe(target.url, { headers: target.headers });
    const least = { url: `${floor}/moods?clinic=${clinicId}&patient=${id}&statements=${queries}&bytes=${bytes}` };
    process.stdout.write(`· ${name}, ${queries} statements… `);
    const load = { connections: 1, ms: (seconds * 1000) / 2 };
    for (const one of [target, least]) await drive(one, { connections: 1, ms: 800 }); // warm both
    /** @type {{ ours: number[], floor: number[] }} */
    const got = { ours: [], floor: [] };
    for (let half = 0; half < 2; half++) {
      got.floor.push(...(await drive(least, load)));
      got.ours.push(...(await drive(target, load)));
    }
    console.log(`${got.ours.length} requests, p50 ${quantile(got.ours, 0.5).toFixed(1)} ms`);
    measured.push({ name, connections: 1, goal: null, ...got, ms: seconds * 1000 });
  }
  // Beside its own floor of the same minute: the machine is never as quiet twice.
  const ratio = measured.map((one) => quantile(one.ours, 0.5) / quantile(one.floor, 0.5));
  const [mood, map, report_] = [0, 1, 2].map((i) => ((ratio[i + 3] ?? 0) / (ratio[i] ?? 1)).toFixed(2));
  const line = `Beside its floor, at ten times the records: mood ${mood}×, map ${map}×, report ${report_}× of what it is with one a day.`;
  console.log(line);
  await report(measured, { file: "moods", title: "A year of moods: numbers, map and report beside their floor", line });
}
