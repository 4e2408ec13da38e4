/** What is counted of a connection at a moment, as getStats tells it. */
export type Counted = {
  /** Instant in ms. */
  at: number;
  received: number;
  lost: number;
  bytes: number;
  /** Round trip in ms; null while unknown. */
  roundTrip: number | null;
};

export type Quality = "good" | "uneven" | "weak" | "none";

/** How a line is said in words. */
export const qualityWords: Record<Quality, string> = {
  good: "Conexão boa",
  uneven: "Conexão instável",
  weak: "Conexão fraca",
  none: "Sem conexão",
};

/**
 * How well a line carries between two counts. Loss of more than 8 % or a round trip beyond 600 ms breaks speech up, more than 2 % or
 * 300 ms is noticed (after ITU-T G.114 and G.113 App. I).
 */
export function qualityOf(before: Counted, now: Counted): Quality {
  const received = now.received - before.received;
  const lost = Math.max(0, now.lost - before.lost);
  if (received <= 0 && now.bytes <= before.bytes) return "none";
  const share = lost / Math.max(1, received + lost);
  const roundTrip = now.roundTrip ?? 0;
  if (share > 0.08 || roundTrip > 600) return "weak";
  return share > 0.02 || roundTrip > 300 ? "uneven" : "good";
}

type Report = { type: string } & Record<string, unknown>;
const number = (value: unknown): number => (typeof value === "number" ? value : 0);

/** Counts what a connection has received so far. @param at ms */
export function countOf(reports: Iterable<Report>, at: number): Counted {
  const counted: Counted = { at, received: 0, lost: 0, bytes: 0, roundTrip: null };
  for (const report of reports) {
    if (report.type === "inbound-rtp") {
      counted.received += number(report.packetsReceived);
      counted.lost += number(report.packetsLost);
      counted.bytes += number(report.bytesReceived);
    } else if (report.type === "candidate-pair" && report.nominated === true && report.state === "succeeded") {
      const seconds = report.currentRoundTripTime;
      if (typeof seconds === "number") counted.roundTrip = seconds * 1000;
    }
  }
  return counted;
}
