import type { InstrumentCode } from "./instrument";
import { instruments } from "./instruments.data";

/** Reliability and standard deviation that a change is judged by. */
type Precision = { reliability: number; sd: number; source: string };

/**
 * Figures of the instruments' own validation studies: internal consistency, and the spread among those who had the disorder (of PHQ-9 41
 * people with major depression, of GAD-7 73 with generalized anxiety). Both α were found cited by others so; the two spreads are those papers'
 * own as we know them, and await a reader with the full texts. What they lead to, 6 and 4 points, is what the NHS's
 * talking therapies count with (Gyani, Shafran, Layard & Clark 2013, Behav Res Ther 51:597–606). Other samples give other bounds: with
 * retest reliability 0.87 Bischoff et al. 2020 (Psychol Community Health 8, doi 10.5964/pch.v8i1.309) have 5.6 for GAD-7, so that a change of
 * 4 or 5 points there is to be read with care. No Brazilian pair was found. The two-item forms and WHO-5 have none here: Topp et al. 2015 call
 * 10 points of WHO-5 clinically relevant, which is another thing than reliable.
 */
export const precisions: Partial<Record<InstrumentCode, Precision>> = {
  "phq-9": {
    reliability: 0.89,
    sd: 6.1,
    source: "Kroenke, Spitzer & Williams 2001, J Gen Intern Med 16:606–613 (α; DP de quem tinha depressão maior)",
  },
  "gad-7": {
    reliability: 0.92,
    sd: 4.7,
    source: "Spitzer, Kroenke, Williams & Löwe 2006, Arch Intern Med 166:1092–1097 (α; DP de quem tinha TAG)",
  },
};

/** 97.5th percentile of the standard normal distribution. */
const z = 1.96;

/**
 * The smallest change of a total, in points, that measuring alone makes in fewer than one of twenty: 1.96 · √2 · SD · √(1 − reliability),
 * rounded up to a whole point (Jacobson & Truax 1991, J Consult Clin Psychol 59:12–19). Null where no precision is known.
 */
export function leastReliable(code: InstrumentCode): number | null {
  const precision = precisions[code];
  if (!precision) return null;
  return Math.ceil(z * Math.SQRT2 * precision.sd * Math.sqrt(1 - precision.reliability));
}

export type ReliableChange = "better" | "worse" | "none";

/** What became of somebody between two totals; null where it cannot be said. */
export function changeBetween(
  code: InstrumentCode,
  before: number | null,
  after: number | null,
): { points: number; reliable: ReliableChange } | null {
  const least = leastReliable(code);
  if (least === null || before === null || after === null) return null;
  const points = after - before;
  if (Math.abs(points) < least) return { points, reliable: "none" };
  const isBetter = instruments[code].better === "lower" ? points < 0 : points > 0;
  return { points, reliable: isBetter ? "better" : "worse" };
}
