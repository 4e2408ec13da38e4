import { expect, test } from "vitest";
import { days, minutes } from "~/lib/duration";
import { waitedOf } from "./held-back.policy";

const now = Date.UTC(2026, 10, 26, 14);

test("a press that was held back says for how long; clocks that are wrong say nothing false", () => {
  expect(waitedOf(null, now)).toBeUndefined();
  expect(waitedOf(new Date(now - minutes(12)).toISOString(), now)).toBe(minutes(12));
  expect(waitedOf(new Date(now + minutes(5)).toISOString(), now)).toBe(0);
  expect(waitedOf(new Date(now + minutes(60)).toISOString(), now, new Date(now + minutes(70)).toISOString())).toBe(
    minutes(10),
  );
  expect(waitedOf("ontem", now)).toBe(0);
  expect(waitedOf("1999-01-01", now)).toBe(days(7));
});
