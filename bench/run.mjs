import { measureAgenda } from "./agenda.mjs";
import { measureAudit } from "./audit.mjs";
import { measureBilling } from "./billing.mjs";
import { measureMoods } from "./moods.mjs";
import { measureChat } from "./chat.mjs";
import { measureFar } from "./far.mjs";
import { drive, quantile } from "./load.mjs";
import { committedToFrame, measureNotices } from "./notices.mjs";
import { measurePeople } from "./people.mjs";
import { measurePapers } from "./papers.mjs";
import { measureRealtime, socketTo } from "./realtime.mjs";
import { report } from "./report.mjs";
import { measureRecords } from "./records.mjs";
import { apiLogin, prepare } from "./setup.mjs";
import { measureSos } from "./sos.mjs";
import { startWithFloor } from "./with-floor.mjs";

const seconds = Number(process.env.BENCH_SECONDS ?? 6); // per request, connections and side; in two alternating halves
const only = process.env.BENCH_ONLY; // "requests", "sos", "records", "papers", "moods", "people", "billing", "agenda", "audit", "notices", "chat" or "far": one part alone

/** @param {number} n */
const happening = (n) => ({ key: `bench_${n}`, type: "notification", data: { n } });

/** What is measured of realtime: how something happens to a member, and the echo it is held against. @param {string} floor */
async function realtimeCases(floor) {
  const publisher = await socketTo(`${floor}/publisher`);
  /** @type {import("./realtime.mjs").Trigger} */
  const publish = ({ clinicId, memberId }, n) =>
    publisher.send(JSON.stringify({ to: `${clinicId}/${memberId}`, event: happening(n) }));
  const tell = (/** @type {number} */ n) => publisher.send(JSON.stringify({ room: "told", event: happening(n) }));
  return [
    { name: "publish → frame, beside a bare echo", goal: null, echo: "/echo", trigger: publish },
    { name: "publish → frame, beside an echo that stores", goal: 1.3, echo: "/storing-echo", trigger: publish },
    // What is published comes from somebody else: the same hop on both sides.
    {
      name: "publish → frame, beside an object that another tells and that stores",
      goal: null,
      echo: "/storing-echo?room=told",
      trigger: publish,
      tell,
    },
  ];
}

/** Everything over HTTP and the channel. @param {Awaited<ReturnType<typeof startWithFloor>>} beside */
async function measureRequests({ demo, ours, floor }) {
  const cases = await prepare(demo, ours, floor);
  const measured = [];
  for (const { name, goal, ours: own, floor: least } of cases) {
    for (const connections of [1, 10]) {
      process.stdout.write(`· ${name}, ${connections} connection${connections > 1 ? "s" : ""}… `);
      const load = { connections, ms: (seconds * 1000) / 2 };
      for (const target of [own, least]) await drive(target, { connections, ms: 800 }); // warm both
      /** @type {{ ours: number[], floor: number[] }} */
      const got = { ours: [], floor: [] };
      for (let half = 0; half < 2; half++) {
        got.floor.push(...(await drive(least, load)));
        got.ours.push(...(await drive(own, load)));
      }
      console.log(`${got.ours.length} requests`);
      measured.push({ name, connections, goal, ...got, ms: seconds * 1000 });
    }
  }
  const { token, user } = await apiLogin(ours);
  for (const realtime of await realtimeCases(floor)) {
    measured.push(await measureRealtime({ ...realtime, ours, floor, token, member: user, seconds }));
  }
  await report(measured);
  const committed = await committedToFrame({ ours, token, patientId: user.memberId, rounds: 20 });
  const [p50, p99] = [0.5, 0.99].map((q) => quantile(committed, q).toFixed(0));
  console.log(`Event committed → frame on the member's socket, over the events queue: p50 ${p50} ms, p99 ${p99} ms`);
}

const parts =
  only === undefined
    ? [
        "requests",
        "sos",
        "records",
        "papers",
        "moods",
        "people",
        "billing",
        "agenda",
        "audit",
        "notices",
        "chat",
        "far",
      ]
    : [only];
if (
  ["requests", "sos", "records", "papers", "moods", "people", "billing", "agenda"].some((part) => parts.includes(part))
) {
  const beside = await startWithFloor();
  try {
    if (parts.includes("requests")) await measureRequests(beside);
    if (parts.includes("sos")) await measureSos({ ...beside, seconds });
    if (parts.includes("records")) await measureRecords(beside, seconds);
    if (parts.includes("papers")) await measurePapers(beside, seconds);
    if (parts.includes("moods")) await measureMoods(beside, seconds);
    if (parts.includes("people")) await measurePeople(beside, seconds);
    if (parts.includes("billing")) await measureBilling(beside, seconds);
    if (parts.includes("agenda")) await measureAgenda(beside, seconds); // last: it writes the demo people's agenda anew
  } finally {
    await beside.demo.stop();
  }
}
if (parts.includes("audit")) await measureAudit(seconds);
if (parts.includes("notices")) await measureNotices(1000);
if (parts.includes("chat")) await measureChat(seconds);
if (parts.includes("far")) await measureFar(seconds);
