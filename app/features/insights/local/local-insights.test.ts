import { expect, test } from "vitest";
import { localInsights } from "./local-insights";

const at = (day: number, hour: string) => ({
  id: `dia_${day}${hour}`,
  wallClock: `2026-11-${String(day).padStart(2, "0")}T${hour}:10`,
});

test("a weekday that stands out is told with its numbers and its entries", () => {
  // Wednesdays: 11, 18, 25.
  const moments = [at(11, "08"), at(12, "13"), at(18, "20"), at(21, "09"), at(25, "02"), at(27, "15")];
  expect(localInsights(moments, "2026-11-30")).toMatchObject([
    {
      id: "local_weekday_2026-11-30",
      text: "Nas últimas três semanas você escreveu mais às quartas: 3 de 6 anotações.",
      sources: ["dia_1108", "dia_1820", "dia_2502"],
    },
  ]);
});

test("a time of the day that stands out is told", () => {
  const moments = [at(10, "21"), at(11, "22"), at(12, "20"), at(13, "19"), at(14, "09")];
  expect(localInsights(moments, "2026-11-30").map(({ kind }) => kind)).toEqual(["day_part"]);
});

test("nothing stands out: how often, and no more", () => {
  const moments = [at(10, "21"), at(11, "10"), at(12, "14"), at(13, "03"), at(14, "09")];
  expect(localInsights(moments, "2026-11-30")).toMatchObject([
    { kind: "rhythm", text: "Nas últimas três semanas você escreveu 5 anotações, em 5 dias diferentes." },
  ]);
});

test("of four entries nothing is told", () => {
  expect(localInsights([at(10, "21"), at(11, "10"), at(12, "14"), at(13, "03")], "2026-11-30")).toEqual([]);
});
