import type { PlatformActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { hours } from "~/lib/duration";
import { within } from "~/lib/time-classes";
import type { MetricAnswer } from "~/platform/metrics/metric-board";

/** Routes told of: those that cost most time of all. */
const mostRoutes = 40;

/** What requests to one address cost. Times in ms, rounded up by a fifth at most; queries and rows of a request on average. */
export type RouteCost = {
  route: string;
  method: string;
  count: number;
  p50: number;
  p95: number;
  queries: number;
  rows: number;
  failed: number;
};
export type ProviderCost = { provider: string; count: number; failed: number; p95: number };
export type Performance = {
  sinceHour: number;
  lastHour: number;
  hours: MetricAnswer["hours"];
  total: number;
  failed: number;
  p50: number | null;
  p95: number | null;
  routes: RouteCost[];
  providers: ProviderCost[];
  business: { name: string; count: number }[];
};

type Sums = MetricAnswer["sums"];

function grouped(sums: Sums, keyOf: (sum: Sums[number]) => string): Map<string, Sums> {
  const groups = new Map<string, Sums>();
  for (const sum of sums) {
    const key = keyOf(sum);
    const own = groups.get(key);
    if (own) own.push(sum);
    else groups.set(key, [sum]);
  }
  return groups;
}

const countOf = (sums: Sums) => sums.reduce((total, { count }) => total + count, 0);

function placesOf(sums: Sums): Map<number, number> {
  const places = new Map<number, number>();
  for (const { place, count } of sums) places.set(place, (places.get(place) ?? 0) + count);
  return places;
}

function costOf(sums: Sums): RouteCost {
  const count = countOf(sums);
  const each = (part: "queries" | "rows") =>
    Math.round((10 * sums.reduce((all, one) => all + one[part], 0)) / count) / 10;
  const places = placesOf(sums);
  return {
    ...{ route: sums[0]?.name ?? "", method: sums[0]?.a ?? "", count, queries: each("queries"), rows: each("rows") },
    ...{ p50: within(places, 0.5) ?? 0, p95: within(places, 0.95) ?? 0 },
    failed: countOf(sums.filter(({ b }) => b === "5xx")),
  };
}

/** What requests, providers and people's doings came to in the last so many hours; for who runs the platform. @param span hours */
export async function readPerformance(ctx: BothPlanesCtx<PlatformActor>, span: number): Promise<Performance> {
  requireRole(ctx.actor, "platform");
  const lastHour = Math.floor(ctx.now() / hours(1));
  const sinceHour = lastHour - span + 1;
  const [request, outside, business] = await Promise.all(
    (["request", "outside", "business"] as const).map((kind) => ctx.platform.readMetrics({ kind, sinceHour })),
  );
  const requests = request?.sums ?? [];
  const places = placesOf(requests);
  const routes = [...grouped(requests, ({ name, a }) => `${a} ${name}`).values()].map(costOf);
  return {
    ...{ sinceHour, lastHour, hours: request?.hours ?? [], total: countOf(requests) },
    failed: countOf(requests.filter(({ b }) => b === "5xx")),
    ...{ p50: within(places, 0.5), p95: within(places, 0.95) },
    routes: routes.toSorted((x, y) => y.p50 * y.count - x.p50 * x.count).slice(0, mostRoutes),
    providers: [...grouped(outside?.sums ?? [], ({ name }) => name)].map(([provider, sums]) => ({
      ...{ provider, count: countOf(sums), p95: within(placesOf(sums), 0.95) ?? 0 },
      failed: countOf(sums.filter(({ a }) => a !== "ok")),
    })),
    business: [...grouped(business?.sums ?? [], ({ name }) => name)].map(([name, sums]) => ({
      name,
      count: countOf(sums),
    })),
  };
}
