import { expect, test } from "vitest";
import { signInToWeb } from "./people";
import { ask, costOf } from "./site";

const clinic = "/platform/clinics/cli_01DEM000000000000000000001";

/** What a page of the platform may ask of its databases: round trips one after the other, and rows read, its frame with it. */
const budgets: [string, { trips: number; rows: number }][] = [
  ["/platform/clinics", { trips: 2, rows: 60 }],
  ["/platform/clinics?q=clinica", { trips: 2, rows: 60 }],
  ["/platform/clinics?show=held", { trips: 2, rows: 60 }],
  [clinic, { trips: 3, rows: 60 }],
  ["/platform/announcements", { trips: 2, rows: 60 }],
  ["/platform/plans", { trips: 2, rows: 60 }],
  ["/platform/plans/essencial", { trips: 2, rows: 60 }],
  ["/platform/payments", { trips: 2, rows: 60 }],
  ["/platform/second-step", { trips: 2, rows: 60 }],
  ["/platform/jobs", { trips: 2, rows: 80 }],
  ["/platform/search?q=serena", { trips: 2, rows: 60 }],
  ["/platform/incidents", { trips: 2, rows: 60 }],
  ["/platform/ai", { trips: 2, rows: 60 }],
  ["/platform/incidents?q=clinica", { trips: 3, rows: 60 }],
  ["/platform/requests", { trips: 2, rows: 60 }],
];

test.each(budgets)("%s asks little of its databases", async (path, { trips, rows }) => {
  const headers = { Cookie: await signInToWeb("platform") };
  const answer = await ask(path, { headers });
  const cost = costOf(answer);
  console.log(`${path}: ${cost.trips} trips, ${cost.queries} queries, ${cost.read} rows`);
  expect([answer.status, cost.trips <= trips, cost.read <= rows]).toEqual([200, true, true]);
});
