import { LineChart } from "~/ui/charts/line-chart";
import { moodWords } from "~/ui/copy/moods";
import { moodLine, type DayMood } from "./mood-line";

type MoodOverTimeProps = {
  days: DayMood[];
  /** Last day of the period, YYYY-MM-DD. */
  today: string;
  /** How many days the period has. */
  length: number;
  /** What the chart shows; it stands on the page already. */
  sentence: string;
};

/** The scale of moods beside a line. */
export const moodTicks = ([5, 3, 1] as const).map((value) => ({ value, words: moodWords[value] }));

/** Mood over a period; the words at the sides say what high and low mean. */
export function MoodOverTime({ days, today, length, sentence }: MoodOverTimeProps) {
  const { points, joined, along, first, last } = moodLine(days, today, length);
  return (
    <LineChart
      sentence={sentence}
      hideSentence
      series={[{ name: "Humor", points }]}
      frame={{ first, last, low: 1, high: 5 }}
      joined={joined}
      ticks={moodTicks}
      along={along}
      heads={{ at: length > 92 ? "Semana" : "Dia", value: "Humor" }}
    />
  );
}
