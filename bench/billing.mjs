import { createHmac, randomUUID } from "node:crypto";
import { drive } from "./load.mjs";
import { report } from "./report.mjs";
import { probe, webLogin } from "./setup.mjs";

const secret = "whsec_localsimulator";
const admin = "admin@demo.test";

/** A message of Stripe's that nobody has sent yet: its header first, then the body that it signs. */
function newMessage() {
  let body = "";
  return {
    headers: () => {
      const id = `evt_${randomUUID().replaceAll("-", "")}`;
      // An invoice with its lines is some 3 kB.
      const object = { object: "invoice", id: "in_bench", customer: "cus_bench", lines: "x".repeat(3000) };
      body = JSON.stringify({ id, object: "event", type: "invoice.paid", created: 1, data: { object } });
      const at = Math.floor(Date.now() / 1000);
      const v1 = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex");
      return { "Content-Type": "application/json", "Stripe-Signature": `t=${at},v1=${v1}` };
    },
    body: () => body,
  };
}

/**
 * Payments: a message of Stripe's taken in (checked and noted) and the money page, each beside a floor with as many statements and bytes.
 * @param {Awaited<ReturnType<typeof import("./with-floor.mjs").startWithFloor>>} beside @param {number} seconds
 */
export async function measureBilling({ demo, ours, floor }, seconds) {
  const directory = await demo.mf.getD1Database("DIRECTORY", "caris");
  await directory.exec(
    "create table if not exists bench_row (id text primary key, clinic_id text not null, body text not null)",
  );
  const message = newMessage();
  const first = { headers: message.headers(), body: message.body() };
  const taken = await probe(`${ours}/api/webhooks/stripe`, { method: "POST", ...first });
  const cookie = { Cookie: await webLogin(ours, admin) };
  const page = await probe(`${ours}/admin/plan`, { headers: cookie });
  console.log(`· statements: webhook ${taken.queries}, money page ${page.queries}`);
  const cases = [
    {
      ...{ name: "POST /api/webhooks/stripe", goal: 2 },
      own: { url: `${ours}/api/webhooks/stripe`, method: "POST", ...newMessage() },
      least: { url: `${floor}/note?bytes=${taken.bytes}`, method: "POST", body: () => "x".repeat(3200) },
    },
    {
      ...{ name: "money page", goal: 3.5 },
      own: { url: `${ours}/admin/plan`, headers: cookie },
      least: { url: `${floor}/read-directory?statements=${page.queries}&bytes=${page.bytes}` },
    },
  ];
  const measured = [];
  for (const { name, goal, own, least } of cases) {
    for (const connections of [1, 10]) {
      const load = { connections, ms: (seconds * 1000) / 2 };
      for (const target of [own, least]) await drive(target, { connections, ms: 800 });
      /** @type {{ ours: number[], floor: number[] }} */
      const got = { ours: [], floor: [] };
      for (let half = 0; half < 2; half++) {
        got.floor.push(...(await drive(least, load)));
        got.ours.push(...(await drive(own, load)));
      }
      console.log(`· ${name}, ${connections}: ${got.ours.length} requests`);
      measured.push({ name, connections, goal, ...got, ms: seconds * 1000 });
    }
  }
  await report(measured, { file: "billing", title: "Payments beside their floor", line: "" });
}
