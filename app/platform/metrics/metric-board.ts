import type { DataPoint } from "./data-point";

/** A sum of points of one hour that are alike: what is kept, and what travels. */
export type MetricSum = {
  /** Hours since 1970. */
  hour: number;
  kind: DataPoint["kind"];
  /** Route, provider, or what happened. */
  name: string;
  /** Method, outcome, or the clinic's digest. */
  a: string;
  /** Class of the status. */
  b: string;
  /** Class of its length (lib/time-classes); 0 for what has none. */
  place: number;
  count: number;
  queries: number;
  rows: number;
};

export type MetricQuestion = { kind: DataPoint["kind"]; sinceHour: number; a?: string };
/** Sums over the hours asked for, and how many points each hour has. */
export type MetricAnswer = { sums: Omit<MetricSum, "hour" | "kind">[]; hours: { hour: number; count: number }[] };

/** Where the sums of the last days are kept: one object, beside every database that people wait for. */
export type MetricBoard = {
  add(sums: MetricSum[]): Promise<void>;
  read(question: MetricQuestion): Promise<MetricAnswer>;
};

/** The one board. */
export function durableMetricBoard(namespace: DurableObjectNamespace): MetricBoard {
  const board = () => namespace.get(namespace.idFromName("board")) as unknown as MetricBoard;
  return { add: (sums) => board().add(sums), read: (question) => board().read(question) };
}
