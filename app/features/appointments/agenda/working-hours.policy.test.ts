import { expect, test } from "vitest";
import type { Availability } from "../availability/availability";
import { workingHoursOn } from "./working-hours.policy";

const said: Pick<Availability, "rules" | "exceptions"> = {
  rules: [
    { weekday: 1, from: "13:00", to: "18:00", type: "both" },
    { weekday: 1, from: "08:00", to: "12:00", type: "online" },
    { weekday: 1, from: "12:00", to: "13:00", type: "presencial" },
    { weekday: 7, from: "22:00", to: "24:00", type: "both" },
  ],
  exceptions: [
    { date: "2026-12-07", closed: true },
    { date: "2026-12-14", from: "10:00", to: "12:00", type: "both" },
  ],
};

test("a day has its weekday's hours in order, joined where they touch", () => {
  expect(workingHoursOn(said, "2026-11-30")).toEqual([{ from: 480, to: 1080 }]);
  expect(workingHoursOn(said, "2026-12-01")).toEqual([]);
  expect(workingHoursOn(said, "2026-12-06")).toEqual([{ from: 1320, to: 1440 }]);
});

test("a day that differs has its own hours, or none", () => {
  expect(workingHoursOn(said, "2026-12-07")).toEqual([]);
  expect(workingHoursOn(said, "2026-12-14")).toEqual([{ from: 600, to: 720 }]);
});
