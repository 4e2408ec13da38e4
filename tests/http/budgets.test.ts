import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { root } from "../../scripts/project.mjs";
import { bearer, emails, signIn, signInToWeb, type SignedIn } from "./people";
import { ask, costOf, postForm, sendJson } from "./site";

const kB = 1000;
const patientPages = [
  "/dashboard/today",
  "/dashboard/diary",
  "/dashboard/diary/new",
  "/dashboard/diary/search",
  "/dashboard/diary/preview",
  "/dashboard/diary/deleted",
  "/dashboard/check-in",
  "/account",
  "/sos",
  "/sos/offline",
  "/dashboard/sos",
  "/dashboard/sos/past",
  "/dashboard/contacts",
  "/write",
  "/dashboard/chat",
  "/dashboard/chat/new",
  "/dashboard/safety-plan",
  "/dashboard/safety-plan/edit",
  "/dashboard/safety-plan/history?version=1",
  "/dashboard/safety-plan/card",
  "/plan",
];
let cookie: string;
let login: SignedIn;

beforeAll(async () => {
  cookie = await signInToWeb("patient");
  login = await signIn("patient");
});

/** Bytes of a built file as a browser is sent it, compressed. */
function gzipped(file: string): number {
  return gzipSync(readFileSync(join(root, file)), { level: 9 }).byteLength;
}

/** Files that a page's HTML makes a browser load at once: module preloads, and the imports of its inline modules. */
function filesOf(html: string, kind: "js" | "css"): string[] {
  const found = [...html.matchAll(new RegExp(`["'](/assets/[\\w.$%~()+-]+\\.${kind})["']`, "g"))].map(
    ([, file = ""]) => file,
  );
  const manifest = /window\.__remixManifest\s*=\s*\{[\s\S]*?\n?\};/.exec(html)?.[0] ?? "";
  const lazy = new Set(
    kind === "js" ? [...manifest.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, file = ""]) => file) : [],
  );
  const outside = html.replace(manifest, "");
  return [...new Set(found)].filter((file) => !lazy.has(file) || outside.includes(file));
}

/** The address of the patient's conversation. */
async function conversation(): Promise<string> {
  const list = await ask("/api/chat/rooms", { headers: bearer(login) });
  const [room] = ((await list.json()) as { data: { id: string }[] }).data;
  return `/dashboard/chat/${room?.id}`;
}

/** What a page may cost (kB, compressed), and two that are known to cost more: to come down with the chunks by folder. */
const patientBudget = 112;
const dearer = new Map([
  ["/write", 117], // kept by the service worker beforehand, so it opens without these bytes on the way
  ["a conversation", 114],
]);
const staffBudget = 120;

test.each([...patientPages, "a conversation"])(
  "%s keeps within its budget of JavaScript, and 15 kB of CSS, compressed",
  async (name) => {
    const path = name === "a conversation" ? await conversation() : name;
    const answer = await ask(path, { headers: { Cookie: cookie } });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    const [js, css] = (["js", "css"] as const).map((kind) =>
      filesOf(html, kind).reduce((sum, file) => sum + gzipped(`build/client${decodeURIComponent(file)}`), 0),
    );
    console.log(`${path}: ${((js ?? 0) / kB).toFixed(1)} kB JavaScript, ${((css ?? 0) / kB).toFixed(1)} kB CSS`);
    expect(js).toBeLessThanOrEqual((dearer.get(name) ?? patientBudget) * kB);
    expect(css).toBeLessThanOrEqual(15 * kB);
    expect(css).toBeGreaterThan(0);
  },
);

const boards = [
  ["psychologist", "/dashboard/alerts"],
  ["psychologist", "/dashboard/cover"],
  ["admin", "/admin/sos"],
  ["admin", "/admin/sos/policy"],
  ["admin", "/admin/sos/past"],
] as const;

test.each(boards)("%s's %s needs at most 120 kB of JavaScript, compressed", async (who, path) => {
  const answer = await ask(path, { headers: { Cookie: await signInToWeb(who) } });
  expect(answer.status).toBe(200);
  const js = filesOf(await answer.text(), "js").reduce(
    (sum, file) => sum + gzipped(`build/client${decodeURIComponent(file)}`),
    0,
  );
  const cost = costOf(answer);
  console.log(`${path}: ${(js / kB).toFixed(1)} kB JavaScript, ${cost.queries} queries, ${cost.read} rows`);
  expect(js).toBeGreaterThan(0);
  expect(js).toBeLessThanOrEqual(staffBudget * kB);
});

test("an alert costs at most 12 queries and 60 rows, its plan and contacts with it; the admin's board at most 15 rows", async () => {
  const raised = await sendJson("POST", "/api/patient/sos", { severity: "support" }, bearer(login));
  const { data } = (await raised.json()) as { data: { id: string } };
  const web = { Cookie: await signInToWeb("psychologist") };
  const alert = await ask(`/dashboard/alerts/${data.id}`, { headers: web });
  const board = await ask("/admin/sos", { headers: { Cookie: await signInToWeb("admin") } });
  expect([alert.status, board.status]).toEqual([200, 200]);
  const js = filesOf(await alert.text(), "js").map((file) => gzipped(`build/client${decodeURIComponent(file)}`));
  const size = js.reduce((sum, one) => sum + one, 0);
  console.log(`alert: ${(size / kB).toFixed(1)} kB JavaScript`);
  expect(size).toBeLessThanOrEqual(staffBudget * kB);
  for (const [what, answer] of Object.entries({ alert, board })) {
    console.log(`${what}: ${costOf(answer).queries} queries, ${costOf(answer).read} rows`);
  }
  expect(costOf(alert).queries).toBeLessThanOrEqual(12);
  expect(costOf(alert).read).toBeLessThanOrEqual(60);
  expect(costOf(board).read).toBeLessThanOrEqual(15);
  await sendJson("POST", `/api/patient/sos/${data.id}/cancel`, { reason: "better" }, bearer(login));
});

test("the SOS page needs no JavaScript at all", async () => {
  expect(filesOf(await (await ask("/sos")).text(), "js")).toEqual([]);
});

test("the SOS page is at most 14 kB, uncompressed: one round trip on any network", async () => {
  const size = new TextEncoder().encode(await (await ask("/sos")).text()).byteLength;
  console.log(`/sos: ${(size / kB).toFixed(1)} kB HTML`);
  expect(size).toBeLessThanOrEqual(14 * kB);
});

test("the Worker is at most 750 kB, compressed", () => {
  const size = gzipped("dist/index.js");
  console.log(`Worker: ${(size / kB).toFixed(1)} kB`);
  expect(size).toBeLessThanOrEqual(750 * kB);
});

test("20 of the diary cost at most 3 queries and 45 rows, at the API and on the page", async () => {
  const api = await ask("/api/patient/diary?limit=20", { headers: bearer(login) });
  const { data } = (await api.json()) as { data: unknown[] };
  expect(data).toHaveLength(20);
  for (const cost of [
    costOf(api),
    costOf(
      await ask("/dashboard/diary.data?_routes=routes%2Fdashboard._patient.diary._index", {
        headers: { Cookie: cookie },
      }),
    ),
  ]) {
    console.log(`diary list: ${cost.queries} queries, ${cost.read} rows, ${cost.decrypts} decrypts`);
    expect(cost.queries).toBeLessThanOrEqual(3);
    expect(cost.read).toBeLessThanOrEqual(45);
  }
});

test("the whole diary page stays within the budget of its list", async () => {
  const cost = costOf(await ask("/dashboard/diary", { headers: { Cookie: cookie } }));
  console.log(`diary page: ${cost.queries} queries, ${cost.read} rows`);
  expect(cost.queries).toBeLessThanOrEqual(3);
  expect(cost.read).toBeLessThanOrEqual(45);
});

// Two of the eight are for data keys that this isolate does not remember just then.
test("a conversation costs at most 8 queries and 40 rows, its list and frame with it", async () => {
  const page = await ask(await conversation(), { headers: { Cookie: cookie } });
  expect(page.status).toBe(200);
  const cost = costOf(page);
  console.log(`conversation: ${cost.queries} queries, ${cost.read} rows, ${cost.decrypts} decrypts`);
  expect(cost.queries).toBeLessThanOrEqual(8);
  expect(cost.read).toBeLessThanOrEqual(40);
});

test("the safety plan costs at most 4 queries and 20 rows, its frame with it", async () => {
  const page = await ask("/dashboard/safety-plan", { headers: { Cookie: cookie } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("Sinais de alerta");
  const cost = costOf(page);
  console.log(`safety plan: ${cost.queries} queries, ${cost.read} rows, ${cost.decrypts} decrypts`);
  expect(cost.queries).toBeLessThanOrEqual(4);
  expect(cost.read).toBeLessThanOrEqual(20);
});

test("signing in costs at most 6 queries, at the API and on the page", async () => {
  const fields = { email: emails.patient, password: "caris-demo-2026" };
  const api = await sendJson("POST", "/api/auth/login", fields);
  const web = await postForm("/login", fields);
  expect([api.status, web.status]).toEqual([200, 302]);
  for (const answer of [api, web]) {
    console.log(`sign-in: ${costOf(answer).queries} queries`);
    expect(costOf(answer).queries).toBeLessThanOrEqual(6);
  }
});

test("a login asks for itself once, however many loaders want to know", async () => {
  const cost = costOf(await ask("/api/auth/me", { headers: bearer(login) }));
  expect(cost.queries).toBe(1);
});
