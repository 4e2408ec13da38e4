import { decimal } from "~/features/diary/components/mood/mood-scale";
import { changeWords } from "~/features/diary/components/mood/trend-change";
import { directionOf, type TrendShape } from "~/features/diary/components/mood/trend-words";
import { dayAfter, daysBetween } from "~/lib/time/wall-clock";
import type { ReportChart, ReportPart, ReportPoint, ReportSpan } from "../report-part";
import { countWords, dayCell, dayWords, endsOf } from "./day-words";

/** What is shared of the mood of a period; averages 1–5, days with records alone, oldest first. */
export type MoodOfPeriod = {
  average: number | null;
  count: number;
  trend: TrendShape | null;
  days: { date: string; average: number; count: number }[];
};

/** Longer periods are drawn by week: a day each would be a cloud. */
const mostDays = 92;

const hundredths = (value: number) => value.toFixed(2).replace(".", ",");

/** The slope of the daily averages with its interval: a direction only where the interval leaves out zero. */
function trendSentence(trend: MoodOfPeriod["trend"], days: MoodOfPeriod["days"]): string {
  if (trend === null) return "";
  const words = { up: "Subiu no período", down: "Desceu no período", unclear: "Sem direção clara no período" };
  return ` ${words[directionOf(trend)]}${changeWords(trend, days)}.`;
}

function pointsOf(days: MoodOfPeriod["days"], { from, to }: ReportSpan): ReportPoint[] {
  if (daysBetween(from, to) < mostDays)
    return days.map(({ date, average }) => ({
      at: daysBetween(from, date),
      value: average,
      label: dayWords(date),
      words: decimal(average),
    }));
  const weeks = new Map<number, { sum: number; count: number }>();
  for (const { date, average, count } of days) {
    const week = Math.floor(daysBetween(from, date) / 7);
    const before = weeks.get(week) ?? { sum: 0, count: 0 };
    weeks.set(week, { sum: before.sum + average * count, count: before.count + count });
  }
  return [...weeks].map(([week, { sum, count }]) => ({
    at: Math.min(week * 7 + 3, daysBetween(from, to)),
    value: sum / count,
    label: `semana de ${dayWords(dayAfter(from, week * 7))}`,
    words: decimal(sum / count),
  }));
}

/** The mood of a period: average, direction, a line with its gaps. */
export function moodPart({ average, count, trend, days }: MoodOfPeriod, span: ReportSpan): ReportPart {
  const sentence =
    average === null
      ? "Nenhum humor compartilhado neste período."
      : `Humor médio ${decimal(average)} de 5 em ${countWords(count, "registro", "registros")} de ${countWords(days.length, "dia", "dias")}.${trendSentence(trend, days)}`;
  const isLong = daysBetween(span.from, span.to) >= mostDays;
  const chart: ReportChart = {
    kind: "line",
    name: isLong ? "Humor médio por semana" : "Humor médio por dia",
    sentence,
    points: pointsOf(days, span),
    frame: { first: 0, last: daysBetween(span.from, span.to), low: 1, high: 5 },
    joined: isLong ? 7 : 1,
    ticks: [
      { value: 5, words: "muito bem" },
      { value: 3, words: "mais ou menos" },
      { value: 1, words: "muito mal" },
    ],
    along: endsOf(span),
    bands: [],
  };
  return {
    kind: "mood",
    sentence,
    charts: days.length === 0 ? [] : [chart],
    table: {
      head: ["Dia", "Humor (1 a 5)", "Registros"],
      rows: days.map((day) => [dayCell(day.date), hundredths(day.average), String(day.count)]),
    },
  };
}
