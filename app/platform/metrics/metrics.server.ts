import { hours, seconds } from "~/lib/duration";
import { classOf } from "~/lib/time-classes";
import { rowOf, statusClass, type DataPoint } from "./data-point";
import type { MetricBoard, MetricSum } from "./metric-board";

/** Takes a point. It never throws and is never waited for. */
export type NotePoint = (point: DataPoint) => void;

/** How long (ms) an isolate gathers, and how many sums at most, before they go to the board. */
const gathersFor = seconds(10);
const mostGathered = 500;

type Gathered = { sums: Map<string, MetricSum>; since: number };

/** What this isolate has gathered. */
const gathered: Gathered = { sums: new Map(), since: 0 };

function sumOf(point: DataPoint, now: number): MetricSum {
  const base = { hour: Math.floor(now / hours(1)), kind: point.kind, count: 1, queries: 0, rows: 0, place: 0, b: "" };
  switch (point.kind) {
    case "request": {
      const { route, method, status, ms, queries, read, written } = point;
      const cost = { place: classOf(ms), queries, rows: read + written };
      return { ...base, ...cost, name: route.slice(0, 200), a: method, b: statusClass(status) };
    }
    case "outside":
      return { ...base, name: point.provider, a: point.outcome, place: classOf(point.ms) };
    case "vital":
      return { ...base, name: point.route.slice(0, 200), a: point.vital, place: classOf(point.value) };
    case "answer":
      return { ...base, name: "sos.answer", a: "", place: classOf(point.ms) };
    case "business":
      return { ...base, name: point.name, a: point.clinic };
  }
}

function gather(point: DataPoint, now: number): void {
  const sum = sumOf(point, now);
  const key = `${sum.hour}|${sum.kind}|${sum.name}|${sum.a}|${sum.b}|${sum.place}`;
  const known = gathered.sums.get(key);
  if (!known) return void gathered.sums.set(key, sum);
  known.count += 1;
  known.queries += sum.queries;
  known.rows += sum.rows;
}

/**
 * Writes points to Analytics Engine at once (a call that waits for nothing), and their sums to the board in the background: of an
 * isolate once in ten seconds at most, however many requests there are. What an isolate has gathered and that dies with it is missing.
 */
export function notePoints(
  dataset: Pick<AnalyticsEngineDataset, "writeDataPoint">,
  board: Pick<MetricBoard, "add">,
  background: (work: Promise<unknown>) => void,
): NotePoint {
  return (point) => {
    dataset.writeDataPoint(rowOf(point));
    const now = Date.now();
    gather(point, now);
    if (now - gathered.since < gathersFor && gathered.sums.size < mostGathered) return;
    const sums = [...gathered.sums.values()];
    gathered.sums = new Map();
    gathered.since = now;
    background(board.add(sums).catch(() => undefined));
  };
}
