import { classNames } from "~/ui/class-names";
import { moodWords, type Mood } from "~/ui/copy/moods";
import { moodGrounds } from "~/ui/mood/mood-badge";
import { MoodFace } from "~/ui/mood/mood-face";
import { averageMark, dayName, moodOfDay, weekSentence, type WeekDay } from "./week-words";

/** The lighter the day, the higher its face stands. */
const heights: Record<Mood, string> = {
  5: "row-start-1",
  4: "row-start-2",
  3: "row-start-3",
  2: "row-start-4",
  1: "row-start-5",
};

/** The last seven days as faces on a gentle line, and the sentence that says what they show. */
export function WeekStrip({ week }: { week: WeekDay[] }) {
  return (
    <figure>
      <figcaption className="max-w-reading text-ink-soft">{weekSentence(week)}</figcaption>
      {week.some((day) => day.average !== null) && (
        <ol className="mt-4 grid max-w-form grid-cols-7 rounded-lg bg-sunk px-1 py-3 sm:px-3">
          {week.map((day) => (
            <Day key={day.date} day={day} name={dayName(day.date, week.at(-1)?.date ?? "")} />
          ))}
        </ol>
      )}
    </figure>
  );
}

function Day({ day, name }: { day: WeekDay; name: string }) {
  const mood = moodOfDay(day);
  return (
    <li className="flex flex-col items-center">
      <span className="grid grid-cols-1 grid-rows-[repeat(4,0.875rem)_2.25rem] justify-items-center">
        {mood === null ? (
          <span className="row-span-2 row-start-3 mt-3 size-2.5 rounded-full border-2 border-line-strong" />
        ) : (
          <span className={classNames("col-start-1 size-9 rounded-full", heights[mood], moodGrounds[mood])}>
            <MoodFace bare mood={mood} className="size-9" />
          </span>
        )}
      </span>
      <span aria-hidden="true" className="mt-1 text-xs text-ink-soft">
        {name.slice(0, name === "hoje" ? 4 : 3)}
      </span>
      <span className="sr-only">{`${name}: ${mood === null ? "sem registro" : moodWords[mood] + averageMark(day)}`}</span>
    </li>
  );
}
