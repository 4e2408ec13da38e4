import { expect, test } from "vitest";
import { homeInsight } from "./home-insight";
import { localInsights } from "./local-insights";

const at = (day: number, hour: string) => ({
  id: `dia_${day}${hour}`,
  wallClock: `2026-11-${String(day).padStart(2, "0")}T${hour}:10`,
});

test("a weekday that stands out is told with its numbers and its entries", () => {
  // Wednesdays: 11, 18, 25.
  const moments = [at(11, "08"), at(12, "13"), at(18, "20"), at(21, "09"), at(25, "02"), at(27, "15")];
  expect(localInsights(moments)).toMatchObject([
    {
      id: "local_weekday_3",
      text: "Nas últimas três semanas você escreveu mais às quartas: 3 de 6 anotações.",
      sources: ["dia_1108", "dia_1820", "dia_2502"],
    },
  ]);
});

test("a time of the day that stands out is told", () => {
  const moments = [at(10, "21"), at(11, "22"), at(12, "20"), at(13, "19"), at(14, "09")];
  expect(localInsights(moments).map(({ kind }) => kind)).toEqual(["day_part"]);
});

test("nothing stands out: how often, and no more", () => {
  const moments = [at(10, "21"), at(11, "10"), at(12, "14"), at(13, "03"), at(14, "09")];
  expect(localInsights(moments)).toMatchObject([
    { kind: "rhythm", text: "Nas últimas três semanas você escreveu 5 anotações, em 5 dias diferentes." },
  ]);
});

test("of four entries nothing is told", () => {
  expect(localInsights([at(10, "21"), at(11, "10"), at(12, "14"), at(13, "03")])).toEqual([]);
});

test("what is said keeps its id from day to day, so that it is asked once whether it helped", () => {
  const moments = [at(10, "21"), at(11, "22"), at(12, "20"), at(13, "19"), at(14, "09")];
  const ids = (some: typeof moments) => localInsights(some).map(({ id }) => id);
  expect(ids(moments)).toEqual(["local_day_part_3"]);
  expect(ids([...moments, at(15, "23")])).toEqual(["local_day_part_3"]);
  expect(ids([at(10, "21"), at(11, "10"), at(12, "14"), at(13, "03"), at(14, "09")])).toEqual(["local_rhythm"]);
});

test("the home says of a week what days alone can say: the weekday that stands out, else how many entries on how many days", () => {
  const words = (...written: [string, number][]) =>
    homeInsight(
      written.map(([date, count]) => ({ date, count })),
      "/insights",
    )?.view.words;
  expect(words(["2026-11-25", 4], ["2026-11-26", 1])).toBe(
    "Nos últimos sete dias você escreveu mais às quartas: 4 de 5 anotações.",
  );
  expect(words(["2026-11-24", 2], ["2026-11-25", 2], ["2026-11-27", 1])).toBe(
    "Nos últimos sete dias você escreveu 5 anotações, em 3 dias diferentes.",
  );
  expect(words(["2026-11-24", 4])).toBeUndefined();
});
