import { expect, test } from "vitest";
import { fromWallClock } from "~/lib/time/wall-clock";
import { formatHour } from "~/ui/time/format-time";
import { spineOf } from "./spine.policy";

const zone = "America/Sao_Paulo";
const at = (hour: string) => fromWallClock(`2026-03-02T${hour}`, zone) ?? 0;
const session = (from: string, to: string) => ({ startAt: at(from), endAt: at(to) });

/** The rows as one would read them out. */
function read(sessions: { startAt: number; endAt: number }[], now: string, where = zone): string[] {
  const hour = (instant: number) => formatHour(instant, { zone: where });
  return spineOf(sessions, at(now), where).map((row) => {
    if (row.kind === "hour") return hour(row.at);
    if (row.kind === "free") return `${hour(row.from)}–${hour(row.to)} free`;
    if (row.kind === "now") return "now";
    return `${hour(row.session.startAt)} session${row.isNow ? " now" : ""}`;
  });
}

const day = [
  session("14:00", "14:50"),
  session("09:00", "09:50"),
  session("11:30", "12:20"),
  session("15:00", "15:50"),
];

test("the day stands in order of time, with the hours between sessions and many free ones as one", () => {
  expect(read(day, "08:10")).toEqual([
    ...["now", "09:00 session", "10:00", "11:00", "11:30 session", "13:00", "14:00 session", "15:00 session"],
  ]);
  expect(read([session("08:00", "08:50"), session("16:00", "16:50")], "07:00")).toEqual([
    ...["now", "08:00 session", "08:50–16:00 free", "16:00 session"],
  ]);
});

test("now stands once: between two rows, within the session it falls into, or behind the last", () => {
  expect(read(day, "10:30")).toContain("now");
  expect(read(day, "10:30").slice(0, 5)).toEqual(["09:00 session", "10:00", "now", "11:00", "11:30 session"]);
  expect(read(day, "11:45").filter((row) => row.includes("now"))).toEqual(["11:30 session now"]);
  expect(read(day, "12:20").slice(3, 6)).toEqual(["11:30 session", "now", "13:00"]);
  expect(read(day, "18:00").at(-1)).toBe("now");
  expect(read([], "12:00")).toEqual(["now"]);
});

test("a cancelled session beside the one in its place: both are there, and no hour twice", () => {
  const rows = read([session("09:00", "10:30"), session("09:00", "09:50"), session("12:00", "12:50")], "08:00");
  expect(rows).toEqual(["now", "09:00 session", "09:00 session", "11:00", "12:00 session"]);
});

test("full hours are those of the wall clock, also where the zone stands half an hour off", () => {
  const rows = read([session("09:00", "09:20"), session("10:20", "11:00")], "08:00", "America/St_Johns");
  expect(rows).toEqual(["now", "08:30 session", "09:00", "09:50 session"]);
});
