import { drive, quantile } from "./load.mjs";
import { report } from "./report.mjs";
import { apiLogin, probe, webLogin } from "./setup.mjs";

const psychologist = "psicologa@demo.test";
const filled = { charges: 1000, agreements: 2000 };
/** The code of a document of the demo data. */
const code = "DEM00-00000-00000-00000";

/**
 * A full month of charges and a practice's years of agreements, all with one patient.
 * @param {{ prepare(sql: string): { run(): Promise<unknown> } }} shard @param {{ clinicId: string, psychologistId: string, patientId: string, month: string }} whose
 */
async function fill(shard, { clinicId, psychologistId, patientId, month }) {
  const n = (/** @type {number} */ many) =>
    `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${many - 1})`;
  const id = (/** @type {string} */ prefix) => `'${prefix}_01BENCH' || printf('%019d', i)`;
  await shard
    .prepare(
      `insert into charge (clinic_id, id, psychologist_id, patient_id, kind, status, day, amount_cents, is_by_hand, paid_on, method, version,
        created_at, updated_at) ${n(filled.charges)} select '${clinicId}', ${id("chg")}, '${psychologistId}', '${patientId}', 'other',
        iif(i % 3, 'paid', 'open'), '${month}-' || printf('%02d', 1 + i % 28), 18000, 1, iif(i % 3, '${month}-28', null),
        iif(i % 3, 'pix', null), 1, i, i from n`,
    )
    .run();
  await shard
    .prepare(
      `insert into agreement (clinic_id, id, psychologist_id, patient_id, kind, text_version, hash, status, is_required, sent_at, answered_at,
        version) ${n(filled.agreements)} select '${clinicId}', ${id("agr")}, '${psychologistId}', '${patientId}', 'contract', 1, 'x',
        'replaced', 0, i, i, 2 from n`,
    )
    .run();
}

/** An address of its own for each question: one address may ask twenty. */
function somebody() {
  const part = () => 1 + Math.floor(Math.random() * 254);
  return { "CF-Connecting-IP": `10.${part()}.${part()}.${part()}` };
}

/**
 * Papers and money: a month's page, a document issued and verified, the list of what was sent to be agreed on; each beside a floor with as
 * many statements and bytes.
 * @param {Awaited<ReturnType<typeof import("./with-floor.mjs").startWithFloor>>} beside @param {number} seconds
 */
export async function measurePapers({ demo, ours, floor }, seconds) {
  for (const name of ["CLINIC_0", "DIRECTORY"]) {
    const db = await demo.mf.getD1Database(name, "caris");
    await db.exec(
      "create table if not exists bench_row (id text primary key, clinic_id text not null, body text not null)",
    );
  }
  const [hers, patient] = [await apiLogin(ours, psychologist), await apiLogin(ours)];
  const [clinicId, patientId] = [hers.user.clinicId, patient.user.memberId];
  const month = new Date().toISOString().slice(0, 7);
  const shard = await demo.mf.getD1Database("CLINIC_0", "caris");
  await fill(shard, { clinicId, psychologistId: hers.user.memberId, patientId, month });
  const cookie = { Cookie: await webLogin(ours, psychologist) };
  const session = JSON.parse(Buffer.from(hers.token.split(".")[1] ?? "", "base64url").toString()).sid;
  const seen = `session=${session}&clinic=${clinicId}&patient=${patientId}`;

  const issuing = {
    url: `${ours}/api/psychologist/patients/${patientId}/documents`,
    method: "POST",
    headers: { Authorization: `Bearer ${hers.token}`, "Content-Type": "application/json" },
    body: () => JSON.stringify({ kind: "declaracao", purpose: "Trabalho", fromDay: `${month}-02`, hours: "14h" }),
    expect: 201,
  };
  const issued = await probe(issuing.url, { ...issuing, body: issuing.body() });
  /** @param {string} path */
  const page = async (path) => {
    const own = { url: ours + path, headers: cookie };
    const { queries, bytes } = await probe(own.url, own);
    return { own, least: { url: `${floor}/read?${seen}&statements=${queries}&bytes=${bytes}` } };
  };
  const verifying = { url: `${ours}/verify/${code}`, headers: somebody };
  const verified = await probe(verifying.url, { headers: somebody() });
  console.log(`· statements: issue ${issued.queries}, verify ${verified.queries}`);
  const cases = [
    {
      name: `payments: a month's page, 40 of ${filled.charges}`,
      ...(await page(`/dashboard/payments?month=${month}`)),
    },
    { name: `agreements: the sent list, 30 of ${filled.agreements}`, ...(await page("/dashboard/agreements")) },
    {
      name: "document: issue",
      own: issuing,
      // One statement of ours goes to the directory, before the shard's.
      least: {
        url: `${floor}/write?${seen}&first=1&statements=${issued.queries - 2}&bytes=${issued.bytes}`,
        method: "POST",
        body: issuing.body,
      },
    },
    {
      name: "document: verify its code",
      own: verifying,
      least: { url: `${floor}/read?${seen}&statements=2&bytes=${verified.bytes}` },
    },
  ];
  const measured = [];
  for (const { name, own, least } of cases) {
    for (const connections of [1, 10]) {
      const load = { connections, ms: (seconds * 1000) / 2 };
      for (const one of [own, least]) await drive(one, { connections, ms: 800 }); // warm both
      /** @type {{ ours: number[], floor: number[] }} */
      const got = { ours: [], floor: [] };
      for (let half = 0; half < 2; half++) {
        got.floor.push(...(await drive(least, load)));
        got.ours.push(...(await drive(own, load)));
      }
      console.log(`· ${name}, ${connections}: ${got.ours.length}, p50 ${quantile(got.ours, 0.5).toFixed(1)} ms`);
      measured.push({ name, connections, goal: null, ...got, ms: seconds * 1000 });
    }
  }
  await report(measured, { file: "papers", title: "Papers and money beside their floor", line: "" });
}
