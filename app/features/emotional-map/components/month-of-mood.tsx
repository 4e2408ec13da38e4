import { Link } from "@remix-run/react";
import { EmotionsOfMonth } from "./emotions-of-month";
import { asMood, averageWords, decimal } from "~/features/diary/components/mood/mood-scale";
import type { Emotions } from "~/features/diary/emotions/emotion";
import type { MoodSummary } from "~/features/diary/mood/mood.policy";
import { weekdayOf } from "~/lib/time/wall-clock";
import { MarkSample } from "~/ui/charts/chart-mark";
import { classNames } from "~/ui/class-names";
import { moodWords } from "~/ui/copy/moods";
import { moodGrounds } from "~/ui/mood/mood-badge";
import { MoodFace } from "~/ui/mood/mood-face";
import type { Mark } from "../marks.server";
import { monthAfter } from "../month-of";
import { markLooks } from "./map-lanes";
import { weeksOf } from "./month-weeks";
import { monthName } from "./year-lines";

type MonthOfMoodProps = {
  month: string;
  summary: MoodSummary;
  marks: Mark[];
  /** What was named, record by record. */
  emotions: Emotions[];
  today: string;
  hrefOf: (month: string) => string;
  /** Where the records of a day are. */
  hrefOfDay: (date: string) => string;
};

const weekdays = ["segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo"];

/** A month as a calendar: each day's face and what happened on it. */
export function MonthOfMood({ month, summary, marks, emotions, today, hrefOf, hrefOfDay }: MonthOfMoodProps) {
  const days = new Map(summary.days.map((day) => [day.date, day]));
  return (
    <>
      <p className="mb-4 max-w-reading">{sentence(summary)}</p>
      <table className="w-full max-w-4xl table-fixed border-collapse">
        <caption className="sr-only">{`Humor em ${monthName(month)}`}</caption>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col" className="pb-1 text-xs font-normal text-ink-soft">
                <span aria-hidden="true">{name.slice(0, 3)}</span>
                <span className="sr-only">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((date) => date !== null)}>
              {week.map((date, i) => (
                <td
                  key={weekdays[i]}
                  className="relative h-20 border border-line p-1 align-top has-[a:hover]:bg-act-wash"
                >
                  {date !== null && (
                    <DayCell
                      date={date}
                      average={days.get(date)?.average ?? null}
                      marks={marks.filter((mark) => mark.date === date)}
                      isAhead={date > today}
                      href={hrefOfDay(date)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MarkKey marks={marks} />
      <EmotionsOfMonth emotions={emotions} />
      <nav aria-label="Outros meses" className="mt-6 flex flex-wrap justify-between gap-4 print:hidden">
        <Link to={hrefOf(monthAfter(month, -1))} className="link inline-flex min-h-11 items-center">
          {monthName(monthAfter(month, -1))}
        </Link>
        {month < today.slice(0, 7) && (
          <Link to={hrefOf(monthAfter(month, 1))} className="link inline-flex min-h-11 items-center">
            {monthName(monthAfter(month, 1))}
          </Link>
        )}
      </nav>
    </>
  );
}

function sentence({ average, count, days }: MoodSummary): string {
  if (average === null) return "Nenhum humor registrado neste mês.";
  const records = count === 1 ? "um registro" : `${count} registros`;
  const on = days.length === 1 ? "um dia" : `${days.length} dias`;
  return `Humor médio ${decimal(average)} de 5 (${averageWords(average)}) em ${records}, em ${on}.`;
}

type DayCellProps = { date: string; average: number | null; marks: Mark[]; isAhead: boolean; href: string };

function DayCell({ date, average, marks, isAhead, href }: DayCellProps) {
  const mood = average === null ? null : asMood(Math.round(average));
  return (
    <div className={classNames("flex flex-col items-center gap-1", isAhead && "text-ink-soft")}>
      <span className={classNames("text-xs tabular-nums", weekdayOf(date) === 0 && "font-semibold")}>
        {Number(date.slice(8))}
      </span>
      {mood !== null && (
        <Link
          to={href}
          // All of the day is the target, not the face alone.
          className={classNames("rounded-full after:absolute after:inset-0", moodGrounds[mood])}
        >
          <MoodFace bare mood={mood} className="size-7 sm:size-8" />
          <span className="sr-only">{moodWords[mood]}</span>
        </Link>
      )}
      {marks.length > 0 && (
        <span className="flex flex-wrap justify-center gap-0.5">
          {marks.map(({ kind, words }, i) => (
            <span key={`${kind} ${String(i)}`} title={words}>
              <MarkSample shape={markLooks[kind].shape} tone={markLooks[kind].tone} />
              <span className="sr-only">{words}</span>
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

function MarkKey({ marks }: { marks: Mark[] }) {
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  if (kinds.length === 0) return null;
  return (
    <ul aria-hidden="true" className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {kinds.map((kind) => (
        <li key={kind} className="inline-flex items-center gap-1.5">
          <MarkSample shape={markLooks[kind].shape} tone={markLooks[kind].tone} />
          {markLooks[kind].name}
        </li>
      ))}
    </ul>
  );
}
