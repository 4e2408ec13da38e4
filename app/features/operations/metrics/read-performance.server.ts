import type { PlatformActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import { hours } from "~/lib/duration";
import { within } from "~/lib/time-classes";
import type { VitalName } from "~/platform/metrics/data-point";
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
  /** How pages felt in browsers: three quarters of the measured visits were at most this; null where fewer than five were. */
  pages: PageFelt[];
  /** From the press to the first answer, ms; null where there are fewer than five. */
  answers: { count: number; p50: number | null; p95: number | null };
};
export type PageFelt = { route: string; count: number } & Record<VitalName, number | null>;

/** Fewer are not said: of two visits or calls one would be known from the other. */
const fewest = 5;

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

function pagesFelt(sums: Sums): PageFelt[] {
  const pages = [...grouped(sums, ({ name }) => name)].map(([route, own]) => {
    const p75 = (vital: VitalName) => {
      const of = own.filter(({ a }) => a === vital);
      return countOf(of) < fewest ? null : within(placesOf(of), 0.75);
    };
    // Every visit says how much moved, were it nothing.
    return {
      route,
      count: countOf(own.filter(({ a }) => a === "cls")),
      lcp: p75("lcp"),
      inp: p75("inp"),
      cls: p75("cls"),
    };
  });
  return pages.toSorted((x, y) => (y.lcp ?? 0) - (x.lcp ?? 0) || y.count - x.count).slice(0, mostRoutes);
}

function answersOf(sums: Sums): Performance["answers"] {
  const [count, places] = [countOf(sums), placesOf(sums)];
  if (count < fewest) return { count, p50: null, p95: null };
  return { count, p50: within(places, 0.5), p95: within(places, 0.95) };
}

/** What requests, providers and people's doings came to in the last so many hours; for who runs the platform. @param span hours */
export async function readPerformance(ctx: BothPlanesCtx<PlatformActor>, span: number): Promise<Performance> {
  requireRole(ctx.actor, "platform");
  const lastHour = Math.floor(ctx.now() / hours(1));
  const sinceHour = lastHour - span + 1;
  const [request, outside, business, vital, answer] = await Promise.all(
    (["request", "outside", "business", "vital", "answer"] as const).map((kind) =>
      ctx.platform.readMetrics({ kind, sinceHour }),
    ),
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
    pages: pagesFelt(vital?.sums ?? []),
    answers: answersOf(answer?.sums ?? []),
  };
}
