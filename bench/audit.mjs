import { drive, quantile } from "./load.mjs";
import { report } from "./report.mjs";
import { apiLogin, freePort, probe } from "./setup.mjs";
import { startDemo } from "../tests/demo-app.mjs";

/**
 * The very product behind a door that lets every statement through, or all but the one that notes who looked at what: nothing in the
 * product can turn that off.
 */
const door = `
import app from "./index.js";
const written = { success: true, results: [], meta: { rows_read: 0, rows_written: 0 } };
const nothing = { bind: () => nothing, all: () => Promise.resolve(written) };
const isNoting = (sql) => /^insert into "audit_entry"[^]*json_each/i.test(sql.trim());
const through = (db, isDeaf) => new Proxy(db, {
  get(target, name) {
    if (name === "prepare") return (sql) => (isDeaf && isNoting(sql) ? nothing : target.prepare(sql));
    if (name === "withSession") return (...said) => through(target.withSession(...said), isDeaf);
    const value = target[name];
    return typeof value === "function" ? value.bind(target) : value;
  },
});
export default {
  fetch: (request, env, ctx) => {
    const clinics = Object.keys(env).filter((name) => /^CLINIC_\\d+$/.test(name));
    const doors = clinics.map((name) => [name, through(env[name], env.DEAF === "yes")]);
    return app.fetch(request, { ...env, ...Object.fromEntries(doors) }, ctx);
  },
};`;

/** The product twice on the same databases and objects: as it is, and without the noting. */
async function startBoth() {
  const ports = { noted: await freePort(), unnoted: await freePort() };
  const plenty = { simple: { limit: 1_000_000, period: 10 } };
  /** @type {Record<string, any>} */
  let whole = {};
  /** @param {string} name @param {string} deaf @param {number} port */
  const behindDoor = (name, deaf, port) => {
    const { queueConsumers: _, modules, ...options } = whole;
    const objects = Object.entries(options.durableObjects).map(([binding, object]) => [
      binding,
      { ...(typeof object === "string" ? { className: object } : object), scriptName: "caris" },
    ]);
    return {
      ...options,
      ...{ name, durableObjects: Object.fromEntries(objects), bindings: { ...options.bindings, DEAF: deaf } },
      modules: [{ type: "ESModule", path: "/door.js", contents: door }, ...modules],
      unsafeDirectSockets: [{ host: "127.0.0.1", port }],
    };
  };
  const demo = await startDemo({
    assets: false,
    adjust: (options) => (whole = { ...options, ratelimits: { API_LIMITER: plenty, PAGE_LIMITER: plenty } }),
    beside: () => [behindDoor("noted", "no", ports.noted), behindDoor("unnoted", "yes", ports.unnoted)],
  });
  return { demo, noted: `http://127.0.0.1:${ports.noted}`, unnoted: `http://127.0.0.1:${ports.unnoted}` };
}

/** @param {Awaited<ReturnType<typeof startBoth>>["demo"]} demo @returns {Promise<number>} */
async function countNoted(demo) {
  const shard = await demo.mf.getD1Database("CLINIC_0", "caris");
  return Number(await shard.prepare("select count(*) as n from audit_entry where action = 'diary.list'").first("n"));
}

/**
 * What it costs to note who looked: a psychologist's list of a patient's diary with the noting, beside the same without, in turns of a
 * sixth. The first look of ten minutes writes a row; the others ask whether there is one.
 * @param {number} seconds per number of connections and side
 */
export async function measureAudit(seconds) {
  const { demo, noted, unnoted } = await startBoth();
  try {
    const [{ token }, { user }] = await Promise.all([apiLogin(noted, "psicologa@demo.test"), apiLogin(noted)]);
    const path = `/api/psychologist/patients/${user.memberId}/diary`;
    const headers = { Authorization: `Bearer ${token}` };
    const before = await countNoted(demo);
    const [without, own] = await Promise.all([unnoted, noted].map((side) => probe(side + path, { headers })));
    await new Promise((resolve) => setTimeout(resolve, 500)); // beside the answer
    const after = await countNoted(demo);
    console.log(`· statements: ${own?.queries} with, ${without?.queries} without; rows noted: ${after - before}`);
    if (after !== before + 1) throw new Error("both sides note, or none does");
    const measured = [];
    for (const connections of [1, 10]) {
      const turn = { connections, ms: (seconds * 1000) / 6 };
      for (const side of [unnoted, noted]) await drive({ url: side + path, headers }, { connections, ms: 800 });
      /** @type {{ ours: number[], floor: number[] }} */
      const got = { ours: [], floor: [] };
      for (let round = 0; round < 6; round++) {
        got.floor.push(...(await drive({ url: unnoted + path, headers }, turn)));
        got.ours.push(...(await drive({ url: noted + path, headers }, turn)));
      }
      const ratio = quantile(got.ours, 0.5) / quantile(got.floor, 0.5);
      console.log(`· ${connections} connections: ${ratio.toFixed(2)}× of the list without the noting`);
      measured.push({ name: "a patient's diary list, noted", connections, goal: 1.1, ...got, ms: seconds * 1000 });
    }
    const line = "The floor is the same request behind a door that drops the one statement that notes who looked.";
    await report(measured, { file: "audit", title: "The audit: noting who looked, beside not noting", line });
  } finally {
    await demo.stop();
  }
}
