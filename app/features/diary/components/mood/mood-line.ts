import { dateFormat } from "~/lib/time/date-format";
import { dayAfter, daysBetween } from "~/lib/time/wall-clock";
import type { LinePoint } from "~/ui/charts/series-lines";
import { levelTone } from "~/ui/charts/tone";
import { averageWords, decimal } from "./mood-scale";

/** The average mood of one day (YYYY-MM-DD in the patient's zone) and of how many records; null when nothing was recorded. */
export type DayMood = { date: string; average: number | null; count: number };

type MoodLine = {
  points: LinePoint[];
  /** First and last day, as numbers along the line. */
  first: number;
  last: number;
  /** Days from one point to the next where none lacks. */
  joined: number;
  /** What is at both ends. */
  along: { at: number; words: string }[];
};

/** Longer periods are drawn by week: a day each would be a cloud. */
const mostDays = 92;
const week = 7;

const dayWords = dateFormat("pt-BR", "UTC", { day: "numeric", month: "long" });
const shortWords = dateFormat("pt-BR", "UTC", { day: "numeric", month: "short" });
const said = (words: Intl.DateTimeFormat, date: string) => words.format(Date.parse(date));

/** A point of so many records with its words. */
function pointAt(at: number, label: string, value: number): LinePoint {
  return { at, value, label, words: `${decimal(value)} (${averageWords(value)})`, tone: levelTone(value) };
}

type Felt = { back: number; date: string; average: number; count: number };

function byWeek(felt: Felt[], length: number, end: string): LinePoint[] {
  const weeks = new Map<number, { sum: number; count: number }>();
  for (const { back, average, count } of felt) {
    const key = Math.floor(back / week);
    const { sum, count: before } = weeks.get(key) ?? { sum: 0, count: 0 };
    weeks.set(key, { sum: sum + average * count, count: before + count });
  }
  return [...weeks]
    .sort(([a], [b]) => b - a)
    .map(([key, { sum, count }]) => {
      const last = dayAfter(end, -week * key);
      const label = `${said(shortWords, dayAfter(last, 1 - week))} a ${said(shortWords, last)}`;
      return pointAt(Math.max(0, length - 1 - key * week - 3), label, sum / count);
    });
}

/** Where the days of a period lie along a line, or its weeks where it is long. Days without a record leave a gap. */
export function moodLine(days: readonly DayMood[], today: string, length: number): MoodLine {
  // The days are the patient's, today is the reader's: near midnight theirs may be one ahead.
  const end = days.reduce((last, { date }) => (date > last ? date : last), today);
  const felt = days
    .flatMap(({ date, average, count }) =>
      average === null ? [] : [{ back: daysBetween(date, end), date, average, count }],
    )
    .filter(({ back }) => back < length);
  const isLong = length > mostDays;
  const points = isLong
    ? byWeek(felt, length, end)
    : felt.map(({ back, date, average }) => pointAt(length - 1 - back, said(dayWords, date), average));
  const along = [
    { at: 0, words: said(shortWords, dayAfter(end, 1 - length)) },
    { at: length - 1, words: "hoje" },
  ];
  return { points, first: 0, last: length - 1, joined: isLong ? week : 1, along };
}
