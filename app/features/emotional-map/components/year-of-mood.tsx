import { moodSentence } from "~/features/diary/components/mood/mood-sentence";
import { averageWords, decimal } from "~/features/diary/components/mood/mood-scale";
import type { WholeSummary } from "~/features/diary/mood/own-mood.server";
import { dayAfter } from "~/lib/time/wall-clock";
import { ChartLane } from "~/ui/charts/chart-lane";
import { LevelKey } from "~/ui/charts/level-key";
import { Pixels } from "~/ui/charts/pixels";
import { cycleWords } from "~/ui/copy/cycles";
import { moods, moodWords } from "~/ui/copy/moods";
import type { CycleSince } from "../marks.server";
import { cycleSpans, sayDay } from "./map-lanes";
import { MapStatistics } from "./map-statistics";
import { monthRows, yearLines } from "./year-lines";

type YearOfMoodProps = {
  summary: WholeSummary;
  cycles: CycleSince[];
  /** The patient's own, YYYY-MM-DD. */
  today: string;
  hrefOf: (month: string) => string;
};

const along = [1, 5, 10, 15, 20, 25, 31].map((day) => ({ at: day - 1, words: String(day) }));
const said = (average: number) => `${decimal(average)} (${averageWords(average)})`;

/** A year of moods, a square a day; the cycles it went through; what its numbers say. */
export function YearOfMood({ summary, cycles, today, hrefOf }: YearOfMoodProps) {
  const lines = yearLines(summary.days, today, hrefOf);
  const rows = monthRows(summary.days, lines, said);
  return (
    <>
      <CycleThread cycles={cycles} today={today} />
      <Pixels
        sentence={moodSentence(summary, "365d")}
        lines={lines}
        length={31}
        along={along}
        tables={[{ caption: "Humor por mês", head: ["Mês", "Média", "Dias com registro"], rows }]}
      />
      <div className="mt-4">
        <LevelKey words={moods.map((mood) => moodWords[mood])} />
      </div>
      <MapStatistics summary={summary} />
    </>
  );
}

/** The cycles as a thread above the year: which, and since when. */
function CycleThread({ cycles, today }: { cycles: CycleSince[]; today: string }) {
  const first = dayAfter(today, -364);
  const spans = cycleSpans(cycles, first, 364);
  if (spans.length === 0) return null;
  const drawn = cycles.filter((_, i) => (cycles[i + 1]?.date ?? today) > first);
  const words = drawn.map(({ cycle, date }) => `${cycleWords[cycle].name} desde ${sayDay(date, today)}`);
  return (
    <figure className="mb-8 max-w-4xl">
      <figcaption className="mb-1">{`Ciclos: ${words.join(", ")}.`}</figcaption>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-xs text-ink-soft">
        <ChartLane lane={{ name: "Ciclo", spans }} frame={{ first: 0, last: 364 }} />
      </div>
    </figure>
  );
}
