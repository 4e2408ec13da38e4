import { expect, test } from "vitest";
import { formatDay, formatHour, formatWhen } from "./format-time";

const now = Date.UTC(2026, 10, 23, 15, 0); // Monday 23 November 2026, 12:00 in São Paulo
const reader = { now, zone: "America/Sao_Paulo" };
const at = (day: number, hour: number, minute = 0, month = 10, year = 2026) => Date.UTC(year, month, day, hour, minute);

test("today, yesterday and tomorrow are named as people name them", () => {
  expect(formatWhen(at(23, 17, 30), reader)).toBe("hoje às 14:30");
  expect(formatWhen(at(22, 12, 5), reader)).toBe("ontem às 09:05");
  expect(formatWhen(at(24, 11), reader)).toBe("amanhã às 08:00");
});

test("other days carry the weekday without feira", () => {
  expect(formatDay(at(26, 15), reader)).toBe("quinta, 26 de novembro");
  expect(formatDay(at(21, 15), reader)).toBe("sábado, 21 de novembro");
});

test("another year is said", () => {
  expect(formatDay(at(26, 15, 0, 10, 2025), reader)).toBe("quarta, 26 de novembro de 2025");
});

test("the day is the reader's, not that of UTC", () => {
  const lateEvening = at(24, 1, 30);
  expect(formatWhen(lateEvening, reader)).toBe("hoje às 22:30");
  expect(formatWhen(lateEvening, { ...reader, zone: "America/Noronha" })).toBe("hoje às 23:30");
  expect(formatHour(lateEvening, { zone: "America/Rio_Branco" })).toBe("20:30");
});

test("one in the morning takes the singular", () => {
  expect(formatWhen(at(23, 4, 10), reader)).toBe("hoje à 01:10");
});
