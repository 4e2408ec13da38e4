import { drive, quantile } from "./load.mjs";
import { report } from "./report.mjs";
import { apiLogin, probe, webLogin } from "./setup.mjs";

const psychologist = "psicologa@demo.test";
const day = 86_400_000;
const rivals = 200;

/** @param {number} at ms */
const dateOf = (at) => new Date(at).toISOString().slice(0, 10);

/** A Monday some weeks ahead, at noon UTC: beyond what the demo data fills. @param {number} weeks */
function monday(weeks) {
  const noon = Math.floor(Date.now() / day) * day + day / 2;
  return noon + (8 - new Date(noon).getUTCDay() + 7 * weeks) * day;
}

/**
 * Ten thousand sessions of a psychologist, five a day from a thousand days ago, and the time they take; all with one patient.
 * @param {{ exec(sql: string): Promise<unknown>, prepare(sql: string): { run(): Promise<unknown> } }} shard @param {{ clinicId: string, psychologistId: string, patientId: string, from: number }} whose
 */
async function fill(shard, { clinicId, psychologistId, patientId, from }) {
  const each = `with recursive n(i) as (select 0 union all select i + 1 from n where i < 9999)
    select i, 'apt_' || printf('%026d', i) as id, ${from} + (i / 5 - 1000) * 86400000 + (i % 5) * 3600000 as at from n`;
  const statements = [
    `insert into appointment (clinic_id, id, psychologist_id, participants, start_at, end_at, type, status, cancel_free_hours, version,
      created_by, created_at, updated_at) select '${clinicId}', id, '${psychologistId}', json_array(json_object('id', '${patientId}')),
      at, at + 3000000, 'online', 'scheduled', 24, 1, 'bench', 1, 1 from (${each})`,
    `insert into appointment_patient (clinic_id, appointment_id, patient_id, psychologist_id, start_at)
      select '${clinicId}', id, '${patientId}', '${psychologistId}', at from (${each})`,
    // Her time only: what is measured asks for it, and the patient is to find something free.
    `insert or ignore into busy_span (clinic_id, member_id, start_at, end_at, owner_id, clear_from, clear_until, local_day, written_at)
      select '${clinicId}', '${psychologistId}', at, at + 3000000, id, at, at + 3000000, date(at / 1000, 'unixepoch'), 1 from (${each})`,
  ];
  await shard.exec("delete from appointment_patient");
  await shard.exec("delete from appointment");
  await shard.exec("delete from busy_span");
  for (const sql of statements) await shard.prepare(sql).run();
}

/** All the psychologist's hours are open, and patients book by themselves. @param {string} ours @param {string} token */
async function open(ours, token) {
  const url = `${ours}/api/psychologist/availability`;
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const { data } = await (await fetch(url, { headers })).json();
  const rules = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "07:00", to: "22:00", type: "both" }));
  const body = JSON.stringify({ ...data, rules, exceptions: [], selfBooking: true, confirm: "auto", horizonDays: 90 });
  const answer = await fetch(url, { method: "PUT", headers, body });
  if (!answer.ok) throw new Error(`hours answered ${answer.status}: ${await answer.text()}`);
}

/** Two hundred requests at once for one time. @param {string} ours @param {string} token @param {object} wish */
async function race(ours, token, wish) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify(wish) };
  const started = performance.now();
  const statuses = await Promise.all(
    Array.from({ length: rivals }, async () => (await fetch(`${ours}/api/patient/sessions`, init)).status),
  );
  const took = (performance.now() - started) / 1000;
  const booked = statuses.filter((status) => status === 201).length;
  const refused = statuses.filter((status) => status === 409).length;
  console.log(`${rivals} at once for one time: ${booked} × 201, ${refused} × 409, in ${took.toFixed(2)} s`);
  return { rivals, booked, refused, seconds: took };
}

/**
 * The agenda with ten thousand sessions: a week's page of 35, the free times of 31 days, each beside a floor with the same statements and
 * bytes, and the race for one time.
 * @param {Awaited<ReturnType<typeof import("./with-floor.mjs").startWithFloor>>} beside @param {number} seconds
 */
export async function measureAgenda({ demo, ours, floor }, seconds) {
  const shard = await demo.mf.getD1Database("CLINIC_0", "caris");
  const hers = await apiLogin(ours, psychologist);
  const own = await apiLogin(ours);
  const from = monday(2);
  const whose = { clinicId: own.user.clinicId, psychologistId: hers.user.memberId, patientId: own.user.memberId };
  await fill(shard, { ...whose, from });
  await open(ours, hers.token);
  const session = (/** @type {string} */ token) =>
    JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()).sid;
  const span = `from=${dateOf(from)}&to=${dateOf(from + 30 * day)}`;
  /** @type {{ name: string, ours: { url: string, headers: Record<string, string> }, kind: string }[]} */
  const targets = [
    {
      name: "agenda: a week's page, 35 sessions of 10,000",
      ours: {
        url: `${ours}/dashboard/agenda?date=${dateOf(from)}`,
        headers: { Cookie: await webLogin(ours, psychologist) },
      },
      kind: `week&from=${from}&to=${from + 7 * day}&psychologist=${whose.psychologistId}&session=${session(hers.token)}`,
    },
    {
      name: "agenda: free times of 31 days",
      ours: {
        url: `${ours}/api/patient/slots?psychologistId=${whose.psychologistId}&${span}`,
        headers: { Authorization: `Bearer ${own.token}` },
      },
      kind: `slots&from=${from}&to=${from + 31 * day}&psychologist=${whose.psychologistId}&session=${session(own.token)}`,
    },
  ];
  const measured = [];
  for (const { name, ours: target, kind } of targets) {
    const { bytes, queries } = await probe(target.url, { headers: target.headers });
    const least = { url: `${floor}/agenda?of=${kind}&clinic=${whose.clinicId}&statements=${queries}&bytes=${bytes}` };
    for (const connections of [1, 10]) {
      process.stdout.write(`· ${name}, ${connections} connection${connections > 1 ? "s" : ""}… `);
      const load = { connections, ms: (seconds * 1000) / 2 };
      for (const one of [target, least]) await drive(one, { connections, ms: 800 }); // warm both
      /** @type {{ ours: number[], floor: number[] }} */
      const got = { ours: [], floor: [] };
      for (let half = 0; half < 2; half++) {
        got.floor.push(...(await drive(least, load)));
        got.ours.push(...(await drive(target, load)));
      }
      console.log(`${got.ours.length} requests, p50 ${quantile(got.ours, 0.5).toFixed(1)} ms`);
      measured.push({ name, connections, goal: null, ...got, ms: seconds * 1000 });
    }
  }
  const { data: free } = await (
    await fetch(targets[1]?.ours.url ?? "", { headers: targets[1]?.ours.headers ?? {} })
  ).json();
  const start = free.at(-1)?.start;
  if (!start) throw new Error("nothing is free to race for");
  const raced = await race(ours, own.token, {
    psychologistId: whose.psychologistId,
    sessionDate: start,
    type: "online",
  });
  const { rivals: all, booked, refused, seconds: took } = raced;
  const line = `${all} requests at once for one time: ${booked} × 201, ${refused} × 409, in ${took.toFixed(2)} s.`;
  await report(measured, { file: "agenda", title: "Agenda: a week and free times beside their floor", line });
}
