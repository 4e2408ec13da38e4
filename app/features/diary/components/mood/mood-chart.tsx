import { dateFormat } from "~/lib/time/date-format";
import { classNames } from "~/ui/class-names";
import { moodWords, type Mood } from "~/ui/copy/moods";
import { moodPoints, type DayMood } from "./mood-points";

type MoodChartProps = {
  days: DayMood[];
  /** Last day of the period, YYYY-MM-DD. */
  today: string;
  /** How many days the period has. */
  length: number;
  /** What the chart shows, in a sentence: it stands beside the chart too. */
  sentence: string;
};

const strokes: Record<Mood, string> = {
  1: "stroke-mood-1",
  2: "stroke-mood-2",
  3: "stroke-mood-3",
  4: "stroke-mood-4",
  5: "stroke-mood-5",
};

/** A day of the chart, said aloud; the date is a calendar day, so it is read as UTC. */
const dayWords = dateFormat("pt-BR", "UTC", { day: "numeric", month: "long" });

/** Diameter in px: so that the days of a long period do not run into one bar. */
function dotSize(length: number): number {
  if (length > 90) return 3;
  return length > 30 ? 5 : 8;
}

/** Mood over a period: one dot a day, drawn on the server; the words at the sides say what high and low mean. */
export function MoodChart({ days, today, length, sentence }: MoodChartProps) {
  const points = moodPoints(days, today, length);
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-xs text-ink-soft">
      <div aria-hidden="true" className="flex flex-col justify-between py-1 text-right">
        <span>{moodWords[5]}</span>
        <span>{moodWords[3]}</span>
        <span>{moodWords[1]}</span>
      </div>
      <svg
        role="img"
        aria-label={sentence}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="h-32 w-full overflow-visible dense:h-28"
      >
        {[10, 50, 90].map((y) => (
          <path key={y} d={`M0 ${y}h100`} className="stroke-line" vectorEffect="non-scaling-stroke" />
        ))}
        {points.length > 1 && (
          <polyline
            points={points.map(({ x, y }) => `${x},${y}`).join(" ")}
            className={classNames("fill-none", length > 90 ? "stroke-line" : "stroke-line-strong")}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        )}
        {points.map(({ date, x, y, mood }) => (
          <path
            key={date}
            d={`M${x} ${y}h.001`}
            strokeWidth={dotSize(length)}
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
            className={classNames("fill-none", strokes[mood])}
          />
        ))}
      </svg>
      <ul aria-label="Humor de cada dia" className="sr-only">
        {points.map(({ date, mood }) => (
          <li key={date}>{`${dayWords.format(Date.parse(date))}: ${moodWords[mood]}.`}</li>
        ))}
      </ul>
    </div>
  );
}
