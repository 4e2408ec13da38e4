import { moodWords, type Mood } from "~/ui/copy/moods";
import { asMood } from "./mood-scale";

/** One day of the member's calendar (YYYY-MM-DD) and its average mood, 1–5, or null. */
export type WeekDay = { date: string; average: number | null };

const names = new Intl.DateTimeFormat("pt-BR", { weekday: "long", timeZone: "UTC" });
const list = new Intl.ListFormat("pt-BR", { type: "conjunction" });
/** Naming more days than this as the lightest says nothing. */
const fewDays = 2;

/** A calendar day's name: "quinta". */
export function weekdayName(date: string): string {
  return names.format(Date.parse(`${date}T12:00Z`)).replace("-feira", "");
}

/** "na quinta", "no sábado". */
function onWeekday(date: string): string {
  const name = weekdayName(date);
  return `${name.endsWith("o") ? "no" : "na"} ${name}`;
}

/** The face that stands for a day: what the sentence says must be what the strip shows. */
export function moodOfDay({ average }: WeekDay): Mood | null {
  return average === null ? null : asMood(Math.round(average));
}

/** What the last seven days show, in one sentence; never a judgement. */
export function weekSentence(week: WeekDay[]): string {
  const felt = week.flatMap((day) => {
    const mood = moodOfDay(day);
    return mood === null ? [] : [{ date: day.date, mood }];
  });
  const [first] = felt;
  if (!first) return "Nos últimos sete dias não há humor registrado. Comece quando quiser.";
  if (felt.length === 1)
    return `Nos últimos sete dias há um dia com registro: ${moodWords[first.mood]}, ${onWeekday(first.date)}.`;
  const moods = felt.map((day) => day.mood);
  const low = asMood(Math.min(...moods));
  const high = asMood(Math.max(...moods));
  const days =
    felt.length === week.length ? "em todos os últimos sete dias" : `em ${felt.length} dos últimos sete dias`;
  if (low === high) return `Você registrou humor ${days}: ${moodWords[low]}, em cada um.`;
  const best = felt.filter((day) => day.mood === high).map((day) => onWeekday(day.date));
  const when = best.length <= fewDays ? `, mais leve ${list.format(best)}` : "";
  return `Você registrou humor ${days}, de ${moodWords[low]} a ${moodWords[high]}${when}.`;
}
