import { startDemo } from "../tests/demo-app.mjs";
import { drive, quantile } from "./load.mjs";
import { apiLogin, freePort, webLogin } from "./setup.mjs";

/** What the way to a database takes when it is far from the edge (ms). */
const way = 40;

/** A D1 database behind a long way: every call to it, a statement or a batch, waits for the way and then is made. */
const farDatabase = `
const away = () => new Promise((resolve) => setTimeout(resolve, ${way}));
const near = new WeakMap();
function statement(inner) {
  const far = { bind: (...values) => statement(inner.bind(...values)) };
  for (const name of ["all", "run", "first", "raw"])
    far[name] = async (...args) => { await away(); return inner[name](...args); };
  near.set(far, inner);
  return far;
}
function session(inner) {
  return {
    prepare: (query) => statement(inner.prepare(query)),
    batch: async (list) => { await away(); return inner.batch(list.map((one) => near.get(one) ?? one)); },
    getBookmark: () => inner.getBookmark?.() ?? null,
  };
}
export default function (env) {
  return { ...session(env.INNER), exec: (query) => env.INNER.exec(query), withSession: (from) => session(env.INNER.withSession(from)) };
}
`;

const planes = ["DIRECTORY", "CLINIC_0", "CLINIC_1"];

/** Round trips that waited for one another, as the product tells itself: what no other load on the machine changes. @param {{ url: string, method?: string, headers: Record<string, string>, body?: () => string }} target */
async function tripsOf({ url, method = "GET", headers, body }) {
  const answer = await fetch(url, { method, headers, ...(body ? { body: body() } : {}) });
  await answer.arrayBuffer();
  return /trips=(\d+)/.exec(answer.headers.get("Server-Timing") ?? "")?.[1] ?? "?";
}

/** Requests with a long way before every call to a database: how many ways one takes. @param {number} seconds */
export async function measureFar(seconds) {
  const direct = await freePort();
  const plenty = { simple: { limit: 1_000_000, period: 10 } };
  /** @type {Record<string, unknown>} */
  let databases = {};
  const demo = await startDemo({
    ...(process.env.PROFILE_SCRIPT ? { script: process.env.PROFILE_SCRIPT } : {}), // a bundle that is there already
    direct,
    assets: false,
    adjust: ({ d1Databases, ...options }) => {
      databases = d1Databases;
      const wrappedBindings = Object.fromEntries(planes.map((plane) => [plane, { scriptName: `far-${plane}` }]));
      return { ...options, wrappedBindings, ratelimits: { API_LIMITER: plenty, PAGE_LIMITER: plenty } };
    },
    beside: () => [
      ...planes.map((plane) => ({
        name: `far-${plane}`,
        modules: [{ type: "ESModule", path: "/far.js", contents: farDatabase }],
        modulesRoot: "/",
        d1Databases: { INNER: databases[plane] },
      })),
      {
        name: "near",
        modules: [{ type: "ESModule", path: "/near.js", contents: "export default {}" }],
        modulesRoot: "/",
        d1Databases: databases,
      },
    ],
    databasesOf: "near",
  });
  try {
    const ours = `http://127.0.0.1:${direct}`;
    const { token } = await apiLogin(ours);
    const api = { Authorization: `Bearer ${token}` };
    const web = { Cookie: await webLogin(ours) };
    const json = { ...api, "Content-Type": "application/json" };
    const body = () => JSON.stringify({ title: "Longe", content: "De longe.", mood: 3, tags: ["longe"] });
    const cases = [
      ["GET /api/patient/diary", { url: `${ours}/api/patient/diary`, headers: api }],
      ["diary page", { url: `${ours}/dashboard/diary`, headers: web }],
      ["home", { url: `${ours}/dashboard/today`, headers: web }],
      [
        "POST /api/patient/diary",
        { url: `${ours}/api/patient/diary`, method: "POST", headers: json, body, expect: 201 },
      ],
    ];
    console.log(`| ${way} ms before every call to a database | p50 ms | ways | trips |\n| --- | --- | --- | --- |`);
    for (const [name, target] of /** @type {[string, Parameters<typeof tripsOf>[0] & { expect?: number }][]} */ (
      cases
    )) {
      await drive(target, { connections: 1, ms: 1000 });
      const p50 = quantile(await drive(target, { connections: 1, ms: seconds * 500 }), 0.5);
      console.log(`| ${name} | ${p50.toFixed(1)} | ${(p50 / way).toFixed(2)} | ${await tripsOf(target)} |`);
    }
  } finally {
    await demo.stop();
  }
}
