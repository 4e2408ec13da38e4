import { Link, useSearchParams } from "@remix-run/react";
import { Bars } from "~/ui/charts/bars";
import { teamPaths } from "~/team-paths";
import { moods } from "~/ui/copy/moods";
import { MoodBadge } from "~/ui/mood/mood-badge";
import { searchWith } from "~/ui/list/search-with";
import { MoodOverTime } from "../mood/mood-over-time";
import { moodSentence, type SummaryShape } from "../mood/mood-sentence";
import { periodWords, type Period } from "../mood/mood-scale";

type SharedMoodSummaryProps = { patientId: string; summary: SummaryShape; period: Period; today: string };

const lengths: Record<Period, number> = { "7d": 7, "30d": 30, "90d": 90, "365d": 365 };

/** The mood of one patient over a period: a sentence, a drawing and how often each mood was recorded. */
export function SharedMoodSummary({ patientId, summary, period, today }: SharedMoodSummaryProps) {
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
          <MoodOverTime days={summary.days} today={today} length={lengths[period]} sentence={sentence} />
          <Distribution summary={summary} />
          <Link
            to={teamPaths.patientMap(patientId)}
            className="link mt-3 inline-flex min-h-11 items-center dense:min-h-8"
          >
            Ver o mapa do ano
          </Link>
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
  const bars = moods.toReversed().map((mood) => ({
    key: String(mood),
    label: <MoodBadge size="small" mood={mood} className="break-words" />,
    value: distribution[mood],
    words: String(distribution[mood]),
  }));
  return (
    <div className="mt-4">
      <Bars
        sentence="Quantas vezes cada humor foi registrado."
        hideSentence
        caption="Registros por humor"
        bars={bars}
        high={count}
      />
    </div>
  );
}
