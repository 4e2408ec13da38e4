import { expect, test } from "vitest";
import { hours, minutes } from "~/lib/duration";
import { fromWallClock } from "~/lib/time/wall-clock";
import { unsaid, type Availability } from "../availability/availability";
import { dayHoursForm } from "./clinic-day.schema";
import { dayHoursIn, withDay } from "./day-hours.policy";
import { planMoves, refusalOfTarget, seenOf } from "./day-move.policy";

const zone = "America/Sao_Paulo";
const at = (wall: string, where = zone) => fromWallClock(wall, where) ?? 0;
const she = "mem_her";

function session(id: string, wall: string, patientId: string, where = zone) {
  const startAt = at(wall, where);
  return { id, startAt, endAt: startAt + minutes(50), memberIds: [she, patientId] };
}

test("each session of a day keeps its hour, or says who has no time then; what is free counts only once", () => {
  const day = ["09:00", "10:00", "14:00", "15:00"].map((hour, i) => session(`s${i}`, `2026-03-03T${hour}`, `p${i}`));
  const taken = [
    { memberId: "p1", startAt: at("2026-03-05T10:40"), endAt: at("2026-03-05T11:30"), ownerId: "other" },
    { memberId: she, startAt: at("2026-03-05T13:10"), endAt: at("2026-03-05T14:10"), ownerId: "other" },
    // Somebody else's time, and time that ends as another begins, are in nobody's way.
    { memberId: "p9", startAt: at("2026-03-05T15:00"), endAt: at("2026-03-05T16:00"), ownerId: "other" },
    { memberId: "p3", startAt: at("2026-03-05T14:00"), endAt: at("2026-03-05T15:00"), ownerId: "other" },
  ];
  const now = at("2026-03-03T08:00");
  const plan = planMoves(day, { toDay: "2026-03-05", zone, now, taken, psychologistId: she });
  expect(plan.map(({ to, obstacle }) => [to - at("2026-03-05T00:00"), obstacle])).toEqual([
    [hours(9), null],
    [hours(10), "patient"],
    [hours(14), "psychologist"],
    [hours(15), null],
  ]);
  const backwards = planMoves(day, {
    toDay: "2026-03-02",
    zone,
    now: at("2026-03-02T09:30"),
    taken: [],
    psychologistId: she,
  });
  expect(backwards.map(({ obstacle }) => obstacle)).toEqual(["past", null, null, null]);
});

test("an hour that the other day leaves out goes forward, and whom it then meets stays", () => {
  const where = "America/New_York"; // clocks go from 02:00 to 03:00 on 8 March 2026
  const day = [session("a", "2026-03-07T02:30", "p1", where), session("b", "2026-03-07T03:25", "p2", where)];
  const plan = planMoves(day, { toDay: "2026-03-08", zone: where, now: 0, taken: [], psychologistId: she });
  expect(plan.map(({ to, obstacle }) => [to, obstacle])).toEqual([
    [at("2026-03-08T03:30", where), null],
    [at("2026-03-08T03:25", where), "psychologist"],
  ]);
});

test("a day goes to another one that is ahead, within two years; what was seen is another after any change", () => {
  const target = (toDay: string) => refusalOfTarget({ day: "2026-03-03", toDay, today: "2026-03-02" });
  expect(["2026-03-04", "2026-03-02", "2028-02-29"].map(target)).toEqual([null, null, null]);
  expect(["2026-03-03", "2026-03-01", "2028-03-02"].map(target)).toEqual([
    expect.stringContaining("outro"),
    expect.stringContaining("passou"),
    expect.stringContaining("dois anos"),
  ]);
  const rows = [{ id: "a", version: 1 }];
  const seen = [
    seenOf(rows),
    seenOf(rows, [{ id: "a", obstacle: "patient" }]),
    seenOf([{ id: "a", version: 2 }]),
    seenOf([]),
  ];
  expect(new Set(seen).size).toBe(4);
});

const said: Availability = {
  ...unsaid,
  rules: [
    { weekday: 2, from: "14:00", to: "18:00", type: "online" },
    { weekday: 2, from: "09:00", to: "12:00", type: "both" },
  ],
  exceptions: [{ date: "2026-12-25", closed: true }],
};
const tuesday = "2026-03-03";

test("one day is closed, opened otherwise and given back to its week; every other day stays", () => {
  const week = [
    { from: "09:00", to: "12:00", type: "both" },
    { from: "14:00", to: "18:00", type: "online" },
  ];
  expect(dayHoursIn(said, tuesday)).toEqual({ of: { hours: "usual" }, week });
  const closed = withDay(said, tuesday, { hours: "closed" });
  expect(closed.exceptions).toEqual([said.exceptions[0], { date: tuesday, closed: true }]);
  expect(dayHoursIn(closed, tuesday)).toEqual({ of: { hours: "closed" }, week });
  const ranges = [{ from: "10:00", to: "11:00", type: "online" as const }];
  const other = withDay(closed, tuesday, { hours: "other", ranges });
  expect(dayHoursIn(other, tuesday).of).toEqual({ hours: "other", ranges });
  expect(withDay(other, tuesday, { hours: "usual" })).toEqual(said);
});

test("the form of a day's hours refuses beside the row that is wrong; midnight as an end is the day's", () => {
  const judge = (typed: object) => {
    const { data, error } = dayHoursForm.safeParse({ version: "3", ...typed });
    return data ?? Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
  };
  expect(judge({ hours: "closed", "from-0": "nonsense" })).toEqual({ version: 3, of: { hours: "closed" } });
  expect(judge({ hours: "other", "from-1": "20:00", "to-1": "00:00", "type-1": "online" })).toEqual({
    version: 3,
    of: { hours: "other", ranges: [{ from: "20:00", to: "24:00", type: "online" }] },
  });
  const wrong = { "from-0": "12:00", "to-0": "09:00", "from-1": "09:00", "from-2": "14:00", "to-2": "16:00" };
  expect(judge({ hours: "other", ...wrong, "from-3": "15:00", "to-3": "17:00" })).toEqual({
    "from-0": expect.stringContaining("depois do começo") as string,
    "from-1": expect.stringContaining("de quando até quando") as string,
    "from-3": expect.stringContaining("sobrepõem") as string,
  });
  expect(judge({ hours: "other" })).toHaveProperty("from-0");
  expect(judge({})).toHaveProperty("hours");
});
