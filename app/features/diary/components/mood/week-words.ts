import { dateFormat } from "~/lib/time/date-format";
import { moodWords, type Mood } from "~/ui/copy/moods";
import { asMood } from "./mood-scale";

/** One day of the member's calendar (YYYY-MM-DD) and the average, 1–5, of its `count` records; null without any. */
export type WeekDay = { date: string; average: number | null; count: number };

const names = dateFormat("pt-BR", "UTC", { weekday: "long" });
const list = new Intl.ListFormat("pt-BR", { type: "conjunction" });
/** Naming more days than this as the lightest says nothing. */
const fewDays = 2;

/** A calendar day's name: "quinta"; the day that is running is "hoje". */
export function dayName(date: string, today: string): string {
  if (date === today) return "hoje";
  return names.format(Date.parse(`${date}T12:00Z`)).replace("-feira", "");
}

/** "na quinta", "no sábado", "hoje". */
function onDay(date: string, today: string): string {
  const name = dayName(date, today);
  if (date === today) return name;
  return `${name.endsWith("o") ? "no" : "na"} ${name}`;
}

/** The face that stands for a day: what the sentence says must be what the strip shows. */
export function moodOfDay({ average }: WeekDay): Mood | null {
  return average === null ? null : asMood(Math.round(average));
}

/** Says of a day's mood that nobody chose it: it is the average of several. */
export function averageMark({ count }: WeekDay): string {
  return count > 1 ? ", em média" : "";
}

/** What the last seven days (today is the last) show, in one sentence; never a judgement. */
export function weekSentence(week: WeekDay[]): string {
  const today = week.at(-1)?.date ?? "";
  const on = (date: string) => onDay(date, today);
  const felt = week.flatMap((day) => {
    const mood = moodOfDay(day);
    return mood === null ? [] : [{ date: day.date, mood, mark: averageMark(day) }];
  });
  const [first] = felt;
  if (!first) return "Nos últimos sete dias não há humor registrado. Comece quando quiser.";
  if (felt.length === 1)
    return `Nos últimos sete dias há um dia com registro: ${moodWords[first.mood]}${first.mark}, ${on(first.date)}.`;
  const moods = felt.map((day) => day.mood);
  const low = asMood(Math.min(...moods));
  const high = asMood(Math.max(...moods));
  const days =
    felt.length === week.length ? "em todos os últimos sete dias" : `em ${felt.length} dos últimos sete dias`;
  const mark = felt.some((day) => day.mark) ? ", em média" : "";
  if (low === high) return `Você registrou humor ${days}: ${moodWords[low]}${mark}, em cada um.`;
  const best = felt.filter((day) => day.mood === high).map((day) => on(day.date));
  const when = best.length <= fewDays ? `, mais leve ${list.format(best)}` : "";
  return `Você registrou humor ${days}, de ${moodWords[low]} a ${moodWords[high]}${mark}${when}.`;
}
