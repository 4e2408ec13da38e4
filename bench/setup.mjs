import { createServer } from "node:net";

export const password = "caris-demo-2026";
const patient = "paciente@demo.test";

/** A port nobody listens on. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** Signs a demo person in at the API, the patient if nobody is named. @param {string} url @param {string} [email] */
export async function apiLogin(url, email = patient) {
  const response = await fetch(`${url}/api/auth/login`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  const { data } = await response.json();
  return data;
}

/** Signs a demo person in as a browser does, the patient if nobody is named. @param {string} url @param {string} [email] @returns {Promise<string>} the Cookie header */
export async function webLogin(url, email = patient) {
  const response = await fetch(`${url}/login`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: url },
    body: new URLSearchParams({ email, password }),
  });
  const cookies = response.headers.getSetCookie().map((c) => c.split(";")[0]);
  if (response.status !== 302) throw new Error(`web sign-in answered ${response.status}`);
  return cookies.join("; ");
}

/** Bytes of an answer and what it cost, from Server-Timing. @param {string} url @param {RequestInit} [init] */
export async function probe(url, init) {
  const response = await fetch(url, init);
  const bytes = (await response.arrayBuffer()).byteLength;
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const queries = Number(/queries=(\d+)/.exec(response.headers.get("Server-Timing") ?? "")?.[1] ?? 0);
  return { bytes, queries };
}

/**
 * What is measured: each of our requests beside a floor that makes as many D1 statements and returns as many bytes.
 * @param {Awaited<ReturnType<typeof import("../tests/demo-app.mjs").startDemo>>} demo
 * @param {string} ours @param {string} floor
 */
export async function prepare(demo, ours, floor) {
  const shard = await demo.mf.getD1Database("CLINIC_0", "caris");
  await shard.exec("create table bench_row (id text primary key, clinic_id text not null, body text not null)");
  const { token, user } = await apiLogin(ours);
  const cookie = await webLogin(ours);
  const session = JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString()).sid;
  const auth = { Authorization: `Bearer ${token}` };
  const json = { ...auth, "Content-Type": "application/json" };
  const entry = () =>
    JSON.stringify({
      title: "Caminhada",
      content: "Saí para caminhar no fim da tarde. ".repeat(8),
      mood: 4,
      tags: ["caminhada", "sono"],
    });
  const seen = `session=${session}&clinic=${user.clinicId}&patient=${user.memberId}`;

  const list = await probe(`${ours}/api/patient/diary`, { headers: auth });
  const written = await probe(`${ours}/api/patient/diary`, { method: "POST", headers: json, body: entry() });
  const diaryPage = await probe(`${ours}/dashboard/diary`, { headers: { Cookie: cookie } });
  const home = await probe(`${ours}/dashboard/today`, { headers: { Cookie: cookie } });
  const landing = await probe(`${ours}/`);
  console.log(`· statements: list ${list.queries}, write ${written.queries}, diary page ${diaryPage.queries}`);
  return [
    {
      name: "GET /api/patient/diary",
      goal: 1.8,
      ours: { url: `${ours}/api/patient/diary`, headers: auth },
      floor: { url: `${floor}/read?${seen}&statements=2&bytes=${list.bytes}` },
    },
    {
      name: "POST /api/patient/diary",
      goal: 2,
      ours: { url: `${ours}/api/patient/diary`, method: "POST", headers: json, body: entry, expect: 201 },
      floor: {
        url: `${floor}/write?${seen}&statements=${written.queries - 1}&bytes=${written.bytes}`,
        method: "POST",
        body: entry,
      },
    },
    {
      name: "diary page",
      goal: 3.5,
      ours: { url: `${ours}/dashboard/diary`, headers: { Cookie: cookie } },
      floor: { url: `${floor}/read?${seen}&statements=${diaryPage.queries}&bytes=${diaryPage.bytes}` },
    },
    {
      name: "home",
      goal: 3.5,
      ours: { url: `${ours}/dashboard/today`, headers: { Cookie: cookie } },
      floor: { url: `${floor}/read?${seen}&statements=${home.queries}&bytes=${home.bytes}` },
    },
    {
      name: "landing page",
      goal: 2,
      ours: { url: `${ours}/` },
      floor: { url: `${floor}/static?bytes=${landing.bytes}` },
    },
  ];
}
