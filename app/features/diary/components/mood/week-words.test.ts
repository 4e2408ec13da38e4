import { expect, test } from "vitest";
import { weekSentence } from "./week-words";

const days = ["2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"];
const week = (...averages: (number | null)[]) =>
  days.map((date, at) => ({ date, average: averages[at] ?? null, count: averages[at] === undefined ? 0 : 1 }));

test("a week without moods is told without blame", () => {
  expect(weekSentence(week())).toBe("Nos últimos sete dias não há humor registrado. Comece quando quiser.");
});

test("one day is named", () => {
  expect(weekSentence(week(null, null, null, null, 2))).toBe(
    "Nos últimos sete dias há um dia com registro: mal, no sábado.",
  );
});

test("today is called today, and an average an average", () => {
  const [busy, ...rest] = week(3.6, null, null, null, null, null, 5);
  if (!busy) throw new Error("no day");
  expect(weekSentence([{ ...busy, count: 3 }, ...rest])).toBe(
    "Você registrou humor em 2 dos últimos sete dias, de bem a muito bem, em média, mais leve hoje.",
  );
  expect(weekSentence([...week().slice(0, 6), { date: "2026-11-23", average: 2.4, count: 2 }])).toBe(
    "Nos últimos sete dias há um dia com registro: mal, em média, hoje.",
  );
});

test("days alike are said to be alike", () => {
  expect(weekSentence(week(3, 3.2, 2.9))).toBe(
    "Você registrou humor em 3 dos últimos sete dias: mais ou menos, em cada um.",
  );
});

test("the lightest days are named, unless they are many", () => {
  expect(weekSentence(week(1, 2, 4.4, 4))).toBe(
    "Você registrou humor em 4 dos últimos sete dias, de muito mal a bem, mais leve na quinta e na sexta.",
  );
  expect(weekSentence(week(1, 4, 4, 4))).toBe("Você registrou humor em 4 dos últimos sete dias, de muito mal a bem.");
});
