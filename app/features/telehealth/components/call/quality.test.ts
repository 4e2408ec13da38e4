import { expect, test } from "vitest";
import { countOf, qualityOf } from "./quality";

const count = (received: number, lost = 0, roundTrip: number | null = 50) => ({
  at: 0,
  received,
  lost,
  bytes: received,
  roundTrip,
});

test("a line is said as it carries: by what arrived since the last look, not since the beginning", () => {
  expect(qualityOf(count(1000, 500), count(1100, 500))).toBe("good");
  expect(qualityOf(count(0), count(100, 4))).toBe("uneven");
  expect(qualityOf(count(0), count(100, 20))).toBe("weak");
  expect(qualityOf(count(0), count(100, 0, 700))).toBe("weak");
  expect(qualityOf(count(100), count(100))).toBe("none");
  expect(qualityOf(count(0), count(100, 0, null))).toBe("good");
});

test("what browsers report is counted over both streams, and the way that is taken", () => {
  const reports = [
    { type: "inbound-rtp", packetsReceived: 10, packetsLost: 1, bytesReceived: 100 },
    { type: "inbound-rtp", packetsReceived: 5, bytesReceived: 50 },
    { type: "candidate-pair", nominated: true, state: "succeeded", currentRoundTripTime: 0.2 },
    { type: "candidate-pair", nominated: false, state: "waiting", currentRoundTripTime: 9 },
    { type: "codec" },
  ];
  expect(countOf(reports, 7)).toEqual({ at: 7, received: 15, lost: 1, bytes: 150, roundTrip: 200 });
});
