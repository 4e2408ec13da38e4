import { drive, quantile } from "./load.mjs";
import { report } from "./report.mjs";
import { apiLogin, probe } from "./setup.mjs";

const psychologist = "psicologa@demo.test";

/** A note of about 6 kB: a long session's. @param {number} n makes each save another text */
function note(n) {
  const words = "Falou da semana, do sono e do que combinou com a irmã; retomamos o que ficou da sessão passada. ";
  const paragraph = { type: "paragraph", content: [{ type: "text", text: `${n}. ${words.repeat(6)}` }] };
  return { type: "doc", content: Array.from({ length: 9 }, () => paragraph) };
}

/** A session of hers ahead, without a note yet. @param {string} ours @param {Record<string, string>} headers @param {string} patientId */
async function newSession(ours, headers, patientId) {
  const sessionDate = new Date(Date.now() + (40 + Math.floor(Math.random() * 300)) * 86_400_000).toISOString();
  const body = JSON.stringify({ patientId, sessionDate, durationMinutes: 50, type: "online" });
  const answer = await fetch(`${ours}/api/psychologist/sessions`, { method: "POST", headers, body });
  const { data } = await answer.json();
  if (answer.status !== 201) throw new Error(`booking answered ${answer.status}`);
  return data.id;
}

/**
 * A note of 6 kB read, and typed on in one sitting, as its page does every few seconds; each beside a floor with as many statements and bytes.
 * @param {Awaited<ReturnType<typeof import("./with-floor.mjs").startWithFloor>>} beside @param {number} seconds
 */
export async function measureRecords({ demo, ours, floor }, seconds) {
  const shard = await demo.mf.getD1Database("CLINIC_0", "caris");
  await shard.exec(
    "create table if not exists bench_row (id text primary key, clinic_id text not null, body text not null)",
  );
  const [hers, patient] = [await apiLogin(ours, psychologist), await apiLogin(ours)];
  const headers = { Authorization: `Bearer ${hers.token}`, "Content-Type": "application/json" };
  const url = `${ours}/api/psychologist/sessions/${await newSession(ours, headers, patient.user.memberId)}/notes`;
  let saves = 0;
  const body = () => JSON.stringify({ content: note((saves += 1)), sitting: "bench" });
  await probe(url, { method: "PUT", headers, body: body() });
  const [read, saved] = [await probe(url, { headers }), await probe(url, { method: "PUT", headers, body: body() })];
  const session = JSON.parse(Buffer.from(hers.token.split(".")[1] ?? "", "base64url").toString()).sid;
  const seen = `session=${session}&clinic=${hers.user.clinicId}&patient=${patient.user.memberId}`;
  const cases = [
    {
      name: "note: read, 6 kB",
      connections: [1, 10],
      own: { url, headers },
      least: { url: `${floor}/read?${seen}&statements=${read.queries}&bytes=${read.bytes}` },
    },
    {
      name: "note: save, 6 kB, typing on",
      connections: [1], // one person types in one note
      own: { url, method: "PUT", headers, body },
      least: {
        url: `${floor}/write?${seen}&statements=${saved.queries - 1}&bytes=${saved.bytes}`,
        method: "POST",
        body,
      },
    },
  ];
  const measured = [];
  for (const { name, connections: counts, own, least } of cases) {
    for (const connections of counts) {
      const load = { connections, ms: (seconds * 1000) / 2 };
      for (const one of [own, least]) await drive(one, { connections, ms: 800 }); // warm both
      /** @type {{ ours: number[], floor: number[] }} */
      const got = { ours: [], floor: [] };
      for (let half = 0; half < 2; half++) {
        got.floor.push(...(await drive(least, load)));
        got.ours.push(...(await drive(own, load)));
      }
      console.log(
        `· ${name}, ${connections}: ${got.ours.length} requests, p50 ${quantile(got.ours, 0.5).toFixed(1)} ms`,
      );
      measured.push({ name, connections, goal: null, ...got, ms: seconds * 1000 });
    }
  }
  const { n } = (await shard.prepare("select count(*) as n from session_note_version").first()) ?? {};
  const line = `${saves} saves of one sitting; ${String(n)} versions in the shard, those of the demo data among them.`;
  await report(measured, { file: "records", title: "Record: a note beside its floor", line });
}
