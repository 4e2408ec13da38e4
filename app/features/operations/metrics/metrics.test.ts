import { expect, test } from "vitest";
import { clinicDigest } from "~/platform/metrics/clinic-digest.server";
import { businessNames, rowOf, vitalNames, type DataPoint } from "~/platform/metrics/data-point";
import { durableMetricBoard, type MetricSum } from "~/platform/metrics/metric-board";
import { markOf, patternOf, vitalsOf } from "~/http/vitals.server";
import { notePageVitals } from "~/http/page-vitals.server";
import type { RequestScope } from "~/load-context";
import { notePoints } from "~/platform/metrics/metrics.server";
import { hours } from "~/lib/duration";
import { classOf } from "~/lib/time-classes";
import { measure } from "../../../../workers/pipeline/measure";
import { fixedSegments, routePattern } from "../../../../workers/pipeline/target";
import { asAdmin, refusalOf, testWorld } from "../../../../tests/worker/callers";
import { testEnv } from "../../../../tests/worker/env";
import { newMeter } from "~/lib/meter";
import { readPerformance } from "./read-performance.server";
import { readUse } from "./read-use.server";

const board = durableMetricBoard(testEnv.METRIC_BOARD);
const actor = { accountId: "acc_p", sessionId: "ses_p", name: "", platformRole: "admin" } as const;

const sum = (over: Partial<MetricSum>): MetricSum => ({
  ...{ hour: Math.floor(Date.now() / hours(1)), kind: "business", name: "diary.entry_written", a: "", b: "", place: 0 },
  ...{ count: 1, queries: 0, rows: 0 },
  ...over,
});

test("no data point holds who: whatever is asked for, under whatever method and role", () => {
  const points: DataPoint[] = [];
  const fixed = fixedSegments({
    a: { path: "dashboard/patients/:patientId" },
    b: { path: "invites/:token" },
    c: { path: "api/patient/diary/:id" },
  });
  const secrets = [
    "mem_01M8MWTQ1MVXAZ7PR8FFEQ7V9X",
    "ana@clinica.com",
    "k7Jd-93hdKs_8dK2lsm3",
    "Ana Souza",
    "529.982.247-25",
    "+5511987654321",
  ];
  for (const secret of secrets)
    for (const path of [
      `/dashboard/patients/${secret}`,
      `/invites/${secret}`,
      `/${secret}/x`,
      `/api/patient/diary/${secret}.data`,
    ]) {
      const route = routePattern(encodeURI(path), fixed);
      measure((point) => points.push(point), {
        route,
        method: secret,
        status: 200,
        role: secret,
        duration: 3,
        meter: newMeter(),
      });
    }
  points.push({ kind: "outside", provider: "resend", outcome: "timeout", urgent: true, ms: 9 });
  for (const secret of secrets)
    for (const vital of vitalNames)
      points.push({
        kind: "vital",
        route: patternOf(`/dashboard/patients/${encodeURIComponent(secret)}`, { id: secret }),
        vital,
        value: 9,
      });
  points.push({ kind: "answer", ms: 90_000 });
  for (const name of businessNames) points.push({ kind: "business", name, clinic: "a1b2c3d4e5f6a7b8" });
  for (const point of points) {
    const { indexes, blobs } = rowOf(point);
    for (const text of [...indexes, ...blobs]) {
      expect(text).toMatch(/^[a-zA-Z0-9_.:/-]{0,200}$/);
      expect(text).not.toMatch(/[a-z]{3}_[0-9A-Z]{8}|@|\d{8}|Ana/);
    }
    expect(Buffer.byteLength(indexes[0])).toBeLessThanOrEqual(96);
  }
});

test("a clinic's admin sees its own sums and nobody else's, and none under five", async () => {
  const world = testWorld();
  const clinic = await world.clinic("CLINIC_0");
  const other = await world.clinic("CLINIC_1");
  const admin = await world.person("admin", clinic);
  const { tokens } = admin.ctx.platform;
  const [own, others] = [await clinicDigest(tokens, clinic), await clinicDigest(tokens, other)];
  expect(own).not.toContain(clinic);
  const hour = Math.floor(world.clock.now / hours(1));
  await board.add([
    sum({ hour, a: own, count: 7 }),
    sum({ hour: hour - 24 * 10, a: own, count: 3 }),
    sum({ hour, a: own, name: "sos.raised", count: 4 }),
    sum({ hour, a: others, count: 900 }),
  ]);
  await board.add([sum({ hour, a: own, name: "appointment.booked", count: 6 })]);
  const alone = await readUse(asAdmin(world, admin));
  expect(alone.since).toBe((hour - 24 * 10) * hours(1));
  expect(alone.uses.filter(({ last30 }) => last30 !== null).map(({ name }) => name)).toEqual(["appointment.booked"]);
  for (let n = 0; n < 5; n += 1) await world.person("patient", clinic);
  const { uses } = await readUse(asAdmin(world, admin));
  expect(uses.find(({ name }) => name === "diary.entry_written")).toEqual({
    name: "diary.entry_written",
    last7: 7,
    last30: 10,
  });
  expect(uses.find(({ name }) => name === "sos.raised")).toMatchObject({ last7: null, last30: null });
});

test("requests are told by route with their percentiles, what failed and what they read", async () => {
  const world = testWorld();
  const hour = Math.floor(world.clock.now / hours(1));
  const request = (ms: number, count: number, b: string) =>
    sum({
      hour,
      kind: "request",
      name: "/dashboard/:x",
      a: "GET",
      b,
      place: classOf(ms),
      count,
      queries: 2 * count,
      rows: 30 * count,
    });
  await board.add([request(10, 90, "2xx"), request(400, 10, "5xx")]);
  await board.add([request(10, 90, "2xx")]);
  const found = await readPerformance(world.directory(actor), 24);
  const route = found.routes.find((one) => one.route === "/dashboard/:x");
  expect(route).toMatchObject({ count: 190, failed: 10, queries: 2, rows: 30 });
  expect(route?.p50).toBeLessThanOrEqual(12);
  expect(route?.p95).toBeGreaterThanOrEqual(10);
  expect(
    await refusalOf(
      readPerformance(world.directory({ accountId: "acc_x", sessionId: "ses_x", name: "" }) as never, 24),
    ),
  ).toBe("auth.forbidden");
});

test("a thousand points of an isolate are one call to the board, and one that fails or hangs is nobody's trouble", async () => {
  const rows: unknown[] = [];
  const calls: MetricSum[][] = [];
  const dataset = { writeDataPoint: (row: unknown) => void rows.push(row) };
  const work: Promise<unknown>[] = [];
  const add = (sums: MetricSum[]) => (
    calls.push(sums),
    calls.length === 1 ? Promise.reject(new Error("down")) : Promise.resolve()
  );
  const note = notePoints(dataset, { add }, (one) => void work.push(one));
  for (let n = 0; n < 1000; n += 1) note({ kind: "outside", provider: "resend", outcome: "ok", urgent: false, ms: 5 });
  await Promise.all(work);
  expect(rows).toHaveLength(1000);
  expect(calls.length).toBeLessThanOrEqual(2);
});

test("the board forgets what is old, and takes no more than a call may bring", async () => {
  const now = Math.floor(Date.now() / hours(1));
  await board.add(Array.from({ length: 1500 }, (_, n) => sum({ hour: now, kind: "outside", name: `p${n}` })));
  expect((await board.read({ kind: "outside", sinceHour: now })).sums.length).toBeLessThanOrEqual(1000);
});

test("how a page felt is counted only under a template that we have marked, and whatever else is sent is nobody's trouble", async () => {
  const world = testWorld();
  const points: DataPoint[] = [];
  const { tokens } = world.directory({ system: "test" }).platform;
  const scope = { environment: "local", platform: { tokens, note: (point: DataPoint) => points.push(point) } };
  const own = scope as unknown as RequestScope;
  const route = "/dashboard/diary/:x";
  const mac = await markOf(own, route);
  const send = (body: unknown) =>
    notePageVitals(
      new Request("https://caris.test/vitals", {
        method: "POST",
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
      own,
    );
  const felt = { route, mac, lcp: 1800, inp: 0, cls: 0 };
  expect(await send(felt)).toBe(true);
  expect(points).toEqual([
    { kind: "vital", route, vital: "lcp", value: 1800 },
    { kind: "vital", route, vital: "cls", value: 0 },
  ]);
  const wrong = [
    ...[
      { ...felt, route: "/dashboard/patients/mem_01M8MWTQ1MVXAZ7PR8FFEQ7V9X" },
      { ...felt, mac: "x" },
      { ...felt, lcp: -1 },
    ],
    ...[
      { ...felt, lcp: 1e9 },
      { ...felt, more: "Ana" },
      { ...felt, cls: "1" },
      "",
      "[]",
      "null",
      "{",
      "x".repeat(100_000),
    ],
  ];
  for (const body of wrong) expect(await send(body)).toBe(false);
  expect(points).toHaveLength(2);
  const args = (path: string, params: Record<string, string>, cookie = "caris_vitals=1") =>
    ({
      request: new Request(`https://caris.test${path}`, { headers: { Cookie: cookie } }),
      params,
      scope,
    }) as never;
  const script = (await vitalsOf(args("/dashboard/diary/dia_01SECRET", { id: "dia_01SECRET" }))) ?? "";
  expect(script).toContain(`route:"${route}",mac:"${mac}"`);
  expect(script).not.toMatch(/SECRET|<|\n/);
  expect(script.length).toBeLessThan(1100);
  expect(await vitalsOf(args("/dashboard/diary/x", { id: "x" }, ""))).toBeNull();
  expect(await vitalsOf(args("/dashboard/sos/x", { id: "x" }))).toBeNull();
  expect(patternOf("/%E0%A4%A/<script>/Dashboard", {})).toBe("/:x/:x/dashboard");
  expect(patternOf("/a/b/c", { "*": "a/b/c" })).toBe("/:x/:x/:x");
});

test("the platform reads what three quarters of visits stay within, and how soon calls are answered, from five on", async () => {
  const world = testWorld();
  const hour = Math.floor(world.clock.now / hours(1));
  const vital = (a: string, value: number, count: number, name = "/login") =>
    sum({ hour, kind: "vital", name, a, place: classOf(value), count });
  await board.add([vital("lcp", 1000, 6), vital("lcp", 4000, 1), vital("cls", 0, 7), vital("inp", 90, 2)]);
  await board.add([sum({ hour, kind: "answer", name: "sos.answer", place: classOf(50_000), count: 4 })]);
  const few = await readPerformance(world.directory(actor), 24);
  const page = few.pages.find(({ route }) => route === "/login");
  expect(page).toMatchObject({ count: 7, inp: null, cls: 1 });
  expect(page?.lcp).toBeLessThan(1250);
  expect(few.answers).toEqual({ count: 4, p50: null, p95: null });
  await board.add([sum({ hour, kind: "answer", name: "sos.answer", place: classOf(200_000), count: 4 })]);
  const { answers } = await readPerformance(world.directory(actor), 24);
  expect(answers).toMatchObject({ count: 8 });
  expect(answers.p95).toBeGreaterThan(60_000);
});
