import { Link, useSearchParams } from "@remix-run/react";
import { moods } from "~/ui/copy/moods";
import { MoodBadge } from "~/ui/mood/mood-badge";
import { searchWith } from "~/ui/list/search-with";
import { MoodChart } from "../mood/mood-chart";
import { moodSentence, type SummaryShape } from "../mood/mood-sentence";
import { periodWords, type Period } from "../mood/mood-scale";

type SharedMoodSummaryProps = { summary: SummaryShape; period: Period; today: string };

const lengths: Record<Period, number> = { "7d": 7, "30d": 30, "90d": 90, "365d": 365 };

/** The mood of one patient over a period: a sentence, a drawing and how often each mood was recorded. */
export function SharedMoodSummary({ summary, period, today }: SharedMoodSummaryProps) {
  const sentence = moodSentence(summary, period);
  return (
    <section
      aria-labelledby="humor"
      className="border-y border-line py-4 lg:sticky lg:top-4 lg:w-96 lg:shrink-0 lg:self-start lg:rounded-lg lg:border lg:p-5"
    >
      <h2 id="humor" className="text-lg dense:text-base">
        Humor
      </h2>
      <PeriodLinks current={period} />
      <p className="mb-3">{sentence}</p>
      {summary.count > 0 && (
        <>
          <MoodChart days={summary.days} today={today} length={lengths[period]} sentence={sentence} />
          <Distribution summary={summary} />
        </>
      )}
    </section>
  );
}

function PeriodLinks({ current }: { current: Period }) {
  const [search] = useSearchParams();
  return (
    <ul aria-label="Período" className="mb-2 flex flex-wrap gap-x-1">
      {(Object.keys(periodWords) as Period[]).map((period) => (
        <li key={period}>
          <Link
            to={searchWith(search, { period })}
            aria-current={period === current ? "true" : undefined}
            preventScrollReset
            className="inline-flex min-h-11 items-center rounded-full px-3 text-ink-soft hover:text-act aria-[current]:bg-act-wash aria-[current]:font-semibold aria-[current]:text-act-strong dense:min-h-8"
          >
            {periodWords[period]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Distribution({ summary: { distribution, count } }: { summary: SummaryShape }) {
  return (
    <table className="mt-4 w-full text-sm">
      <caption className="sr-only">Registros por humor</caption>
      <tbody>
        {moods.toReversed().map((mood) => (
          <tr key={mood}>
            <th scope="row" className="w-px py-0.5 pr-3 text-left font-normal whitespace-nowrap">
              <MoodBadge size="small" mood={mood} />
            </th>
            <td className="py-0.5">
              <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2 w-full">
                <rect width={Math.round((100 * distribution[mood]) / count)} height={8} className="fill-line-strong" />
              </svg>
            </td>
            <td className="w-px py-0.5 pl-3 text-right tabular-nums">{distribution[mood]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
