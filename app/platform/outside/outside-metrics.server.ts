import type { OutsideFailure, Provider } from "./outside";

/** One outside call in numbers: whom, how it ended, how long it took (ms). Nothing of what was said, or to whom. */
export type OutsidePoint = { provider: Provider; outcome: "ok" | OutsideFailure; urgent: boolean; ms: number };

/** Takes one point per outside call. */
export type OutsideMetrics = (point: OutsidePoint) => void;

/** Points as rows of Analytics Engine, told from those of requests by their index. */
export function analyticsMetrics(dataset: AnalyticsEngineDataset): OutsideMetrics {
  return ({ provider, outcome, urgent, ms }) => {
    dataset.writeDataPoint({
      indexes: [`outside:${provider}`],
      blobs: [provider, outcome, urgent ? "urgent" : "normal"],
      doubles: [ms],
    });
  };
}
