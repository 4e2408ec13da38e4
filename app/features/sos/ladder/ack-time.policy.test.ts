import { expect, test } from "vitest";
import { bucketOf, percentile, raisedBucket } from "./ack-time.policy";

const answered = (alerts: number) => [
  { bucket: raisedBucket, alerts: 20 },
  { bucket: bucketOf(4_000), alerts },
];

test.each([0, 1, 4])("%i answers are no distribution: no percentile is said of them", (alerts) => {
  expect(percentile(answered(alerts), 0.5)).toBeNull();
});

test("five answers are", () => {
  expect(percentile(answered(5), 0.9)).toBe(5_000);
});
