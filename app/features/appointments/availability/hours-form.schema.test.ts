import { expect, test } from "vitest";
import { decimalCents, typedCents } from "./money";
import { hoursForm } from "./hours-form.schema";

const settings = {
  slotMinutes: "50",
  bufferMinutes: "10",
  minimumNoticeMinutes: "720",
  horizonDays: "60",
  cancelFreeHours: "24",
  maxPerDay: "",
  fee: "1.180,5",
  confirm: "manual",
  selfBooking: "on",
  version: "3",
};
const fieldsOf = (typed: object) =>
  hoursForm.safeParse({ ...settings, ...typed }).error?.issues.map(({ path }) => path[0]);

test("fields become what is kept; what is left empty is nothing, midnight as an end is the day's", () => {
  const typed = {
    ...settings,
    "from-1-0": "09:00",
    "to-1-0": "12:00",
    "type-1-0": "online",
    "from-7-1": "22:00",
    "to-7-1": "00:00",
    "day-date-0": "2026-12-25",
    "day-kind-0": "closed",
    "day-date-3": "2026-12-26",
    "day-kind-3": "hours",
    "day-from-3": "10:00",
    "day-to-3": "11:00",
  };
  expect(hoursForm.parse(typed)).toEqual({
    version: 3,
    addsHolidays: false,
    availability: {
      rules: [
        { weekday: 1, from: "09:00", to: "12:00", type: "online" },
        { weekday: 7, from: "22:00", to: "24:00", type: "both" },
      ],
      exceptions: [
        { date: "2026-12-25", closed: true },
        { date: "2026-12-26", from: "10:00", to: "11:00", type: "both" },
      ],
      slotMinutes: 50,
      bufferMinutes: 10,
      minimumNoticeMinutes: 720,
      horizonDays: 60,
      place: null,
      maxPerDay: null,
      selfBooking: true,
      confirm: "manual",
      cancelFreeHours: 24,
      feeCents: 118050,
    },
  });
});

test("what is wrong is said beside its own field", () => {
  expect(fieldsOf({ "from-3-2": "14:00", "to-3-2": "13:00" })).toEqual(["from-3-2"]);
  expect(fieldsOf({ "from-3-0": "09:00", "to-3-0": "12:00", "from-3-2": "11:00", "to-3-2": "13:00" })).toEqual([
    "from-3-2",
  ]);
  expect(fieldsOf({ "from-3-0": "09:00", "to-3-0": "" })).toContain("from-3-0");
  expect(fieldsOf({ "day-date-5": "2026-13-01" })).toEqual(["day-date-5"]);
  expect(fieldsOf({ fee: "cento e oitenta", slotMinutes: "10", maxPerDay: "muitos" })).toEqual(
    expect.arrayContaining(["fee", "slotMinutes", "maxPerDay"]),
  );
});

test("reais are read as people type them", () => {
  expect(["180", "180,5", "R$ 1.250,00", " R$ 180", "0"].map(decimalCents)).toEqual([18000, 18050, 125000, 18000, 0]);
  expect(["", "12,345", "1.25", "-3", "1,2,3"].map(decimalCents)).toEqual([null, null, null, null, null]);
  expect(typedCents(18050)).toBe("180,50");
});
