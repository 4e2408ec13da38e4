import { expect, test } from "vitest";
import { toWallClock } from "~/lib/time/wall-clock";
import { houseZone } from "~/lib/time/zone";
import { answerDue } from "./legal-term";

const due = (at: string) => toWallClock(answerDue(Date.parse(at)) - 1, houseZone);

test.each([
  // The day of asking is not counted: Monday the 2nd and fifteen days is Tuesday the 17th, to its end.
  ["2026-03-02T12:00:00Z", "2026-03-17T23:59"],
  // 22:30 in Brasília is still that day, though it is the next one in Greenwich.
  ["2026-03-03T01:30:00Z", "2026-03-17T23:59"],
  ["2026-03-03T03:30:00Z", "2026-03-18T23:59"],
  // The fifteenth day is a Saturday, then Sunday: the Monday after.
  ["2026-03-06T12:00:00Z", "2026-03-23T23:59"],
  // Good Friday is no holiday of the law: it counts.
  ["2027-03-11T12:00:00Z", "2027-03-26T23:59"],
  // Christmas is a Friday: through the weekend to Monday the 28th.
  ["2026-12-10T12:00:00Z", "2026-12-28T23:59"],
])("what is asked at %s is due by %s", (at, day) => {
  expect(due(at)).toBe(day);
});
