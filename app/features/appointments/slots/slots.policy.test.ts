import { expect, test } from "vitest";
import { days, hours } from "~/lib/duration";
import { fromWallClock, toWallClock } from "~/lib/time/wall-clock";
import { unsaid, type Availability } from "../availability/availability";
import { availabilitySchema } from "../availability/availability.schema";
import { easterOf, holidaysOf } from "../availability/holidays";
import { spanOf } from "../booking/moment.policy";
import { freeSlots, slotAt, type Taken } from "./slots.policy";

const saoPaulo = "America/Sao_Paulo";
const at = (wall: string, zone = saoPaulo) => fromWallClock(wall, zone) ?? 0;
// 30 November 2026 is a Monday.
const monday = "2026-11-30";
const morning = { weekday: 1, from: "09:00", to: "12:00", type: "both" as const };
const said = (more: Partial<Availability> = {}): Availability => {
  return { ...unsaid, selfBooking: true, rules: [morning], minimumNoticeMinutes: 0, bufferMinutes: 10, ...more };
};
const taken = (from: string, to: string): Taken => ({ startAt: at(from), endAt: at(to), localDay: from.slice(0, 10) });

type Asked = { zone?: string; now?: number; hers?: Taken[]; own?: Taken[]; from?: string; days?: number };

function walls(availability: Availability, asked: Asked = {}): string[] {
  const { zone = saoPaulo, now = at("2026-11-29T12:00"), hers = [], own = [], from = monday } = asked;
  const first = at(from, zone);
  const slots = freeSlots(
    { availability, zone, now },
    { from: first, to: first + days(asked.days ?? 1) },
    { hers, own },
  );
  return slots.map(({ startAt }) => toWallClock(startAt, zone).slice(asked.days ? 0 : 11));
}

test("slots stand a slot and a buffer apart within her hours, on her weekdays", () => {
  expect(walls(said())).toEqual(["09:00", "10:00", "11:00"]);
  expect(walls(said({ slotMinutes: 60, bufferMinutes: 0 }))).toEqual(["09:00", "10:00", "11:00"]);
  expect(walls(said({ slotMinutes: 60 }))).toEqual(["09:00", "10:10"]);
  expect(walls(said(), { from: "2026-12-01" })).toEqual([]);
  expect(walls(said(), { days: 15 })).toHaveLength(9);
  expect(walls(said({ rules: [{ ...morning, from: "22:10", to: "24:00" }] }))).toEqual(["22:10", "23:10"]);
  // One that would end on the next day does not begin on this one.
  expect(walls(said({ slotMinutes: 60, rules: [{ ...morning, from: "22:10", to: "24:00" }] }))).toEqual(["22:10"]);
  expect(walls(said({ rules: [{ ...morning, from: "09:30", to: "11:30" }] }))).toEqual(["09:30", "10:30"]);
  const late = { ...morning, from: "15:00", to: "16:00" };
  expect(walls(said({ rules: [late, morning] }))).toEqual(["09:00", "10:00", "11:00", "15:00"]);
  expect(walls(said({ selfBooking: false }))).toEqual([]);
});

test("nothing in a booking of hers, in the buffer on either side of it, in one of the patient's, or on a full day", () => {
  expect(walls(said(), { hers: [taken(`${monday}T10:30`, `${monday}T10:40`)] })).toEqual(["09:00", "11:00"]);
  expect(walls(said(), { hers: [taken(`${monday}T09:59`, `${monday}T10:05`)] })).toEqual(["11:00"]);
  expect(walls(said(), { hers: [taken(`${monday}T10:00`, `${monday}T10:50`)] })).toEqual(["09:00", "11:00"]);
  // The patient's own need no buffer.
  expect(walls(said(), { own: [taken(`${monday}T09:50`, `${monday}T10:00`)] })).toEqual(["09:00", "10:00", "11:00"]);
  expect(walls(said(), { own: [taken(`${monday}T09:49`, `${monday}T10:01`)] })).toEqual(["11:00"]);
  const two = [taken(`${monday}T14:00`, `${monday}T15:00`), taken(`${monday}T16:00`, `${monday}T17:00`)];
  expect(walls(said({ maxPerDay: 3 }), { hers: two })).toHaveLength(3);
  expect(walls(said({ maxPerDay: 2 }), { hers: two })).toEqual([]);
});

test("the notice she wants and her horizon are kept to the minute and the day", () => {
  const now = at(`${monday}T08:01`);
  expect(walls(said({ minimumNoticeMinutes: 60 }), { now })).toEqual(["10:00", "11:00"]);
  expect(walls(said(), { now: at(`${monday}T09:00`) })).toEqual(["10:00", "11:00"]);
  expect(walls(said({ horizonDays: 7 }), { now, days: 31 })).toEqual(
    [monday, "2026-12-07"].flatMap((day) => ["09:00", "10:00", "11:00"].map((clock) => `${day}T${clock}`)),
  );
});

test("a day that differs takes the place of its weekday: closed, or with other hours", () => {
  expect(walls(said({ exceptions: [{ date: monday, closed: true }] }))).toEqual([]);
  const other = { date: monday, from: "15:00", to: "17:00", type: "online" as const };
  expect(walls(said({ exceptions: [other] }))).toEqual(["15:00", "16:00"]);
  const offer = { availability: said({ exceptions: [other] }), zone: saoPaulo, now: at("2026-11-29T12:00") };
  expect(slotAt(offer, at(`${monday}T15:00`))?.types).toEqual(["online"]);
  expect(slotAt(offer, at(`${monday}T15:01`))).toBeNull();
  expect(slotAt(offer, at(`${monday}T16:00`), hours(1.5))).toBeNull();
});

test("what a change of clocks leaves out has no slot, and an hour that happens twice has its slots once", () => {
  const zone = "America/New_York";
  const night = { weekday: 7, from: "00:00", to: "05:00", type: "online" as const };
  const wide = said({ rules: [night], slotMinutes: 30, bufferMinutes: 0, horizonDays: 365 });
  const whole = (n: number) => String(n).padStart(2, "0");
  const every = (from: number, to: number) =>
    Array.from(
      { length: (to - from) * 2 },
      (_, i) => `${whole(from + Math.floor(i / 2))}:${i % 2 === 0 ? "00" : "30"}`,
    );
  const now = at("2026-10-25T12:00", zone);
  expect(walls(wide, { zone, now, from: "2027-03-14" })).toEqual([...every(0, 2), ...every(3, 5)]);
  expect(walls(wide, { zone, now, from: "2026-11-01" })).toEqual(every(0, 5));
});

test("hours that cross midnight, meet, or end before they begin are refused; what is left out is as nobody had said it", () => {
  const problems = (body: unknown) =>
    availabilitySchema.safeParse(body).error?.issues.map(({ path }) => path.join("."));
  expect(problems({ rules: [{ ...morning, from: "22:00", to: "02:00" }] })).toEqual(["rules.0.to"]);
  expect(problems({ rules: [morning, { ...morning, from: "11:59", to: "13:00" }] })).toEqual(["rules.1.from"]);
  expect(
    problems({ rules: [morning, { ...morning, from: "12:00", to: "13:00" }, { ...morning, weekday: 2 }] }),
  ).toBeUndefined();
  expect(problems({ rules: [{ ...morning, weekday: 8 }] })).toEqual(["rules.0.weekday"]);
  const closed = { date: monday, closed: true };
  expect(problems({ rules: [], exceptions: [closed, { date: monday, from: "09:00", to: "10:00" }] })).toEqual([
    "exceptions",
  ]);
  expect(problems({ rules: [], exceptions: [{ date: "2026-02-30", closed: true }] })).toEqual(["exceptions.0.date"]);
  expect(availabilitySchema.parse({ rules: [] })).toEqual({ ...unsaid });
});

test("the holidays of Brazil, those that move with Easter included", () => {
  // Tables of Easter: 2024-03-31, 2025-04-20, 2026-04-05, 2038-04-25 (the latest there is).
  expect([2024, 2025, 2026, 2038].map(easterOf)).toEqual(["2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"]);
  const optional = holidaysOf(2026).filter(({ kind }) => kind === "optional");
  expect(optional.map(({ date }) => date)).toEqual(["2026-02-16", "2026-02-17", "2026-04-03", "2026-06-04"]);
  expect(holidaysOf(2026)).toHaveLength(13);
});

/** What a function answers, or throws. */
function attempt<T>(run: () => T): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

// Days beyond these have more letters than ten, and sort where a walk from one to the next has no end.
test("at the ends of all calendars the walk over days ends", () => {
  const ends = ["0000-01-01T00:00:00Z", "9999-12-20T00:00:00Z", "9999-12-31T10:00:00Z", "-000001-12-20T00:00:00Z"];
  for (const from of ends.map((text) => Date.parse(text))) {
    const offer = { availability: said(), zone: saoPaulo, now: at("2026-11-29T12:00") };
    // It ends with what there is, or with a word that there is no such day.
    const ended = attempt(() => freeSlots(offer, { from, to: from + days(13) }, { hers: [], own: [] }).length);
    expect(ended instanceof RangeError || Number(ended) < 10, String(ended)).toBe(true);
    expect(() =>
      spanOf({ from: new Date(from).toISOString(), to: new Date(from + days(13)).toISOString() }, "UTC"),
    ).toThrow();
  }
  expect(spanOf({ from: "2026-11-29T10:00:00Z", to: "2026-11-30" }, "UTC").from).toBe(Date.parse("2026-11-29T10:00Z"));
});
