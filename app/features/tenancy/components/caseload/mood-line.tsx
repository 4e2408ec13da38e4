import { classNames } from "~/ui/class-names";
import { moods, moodWords, type Mood } from "~/ui/copy/moods";
import { moodGrounds } from "~/ui/mood/mood-badge";
import { MoodFace } from "~/ui/mood/mood-face";
import { lineBox, moodStretches, type LineDay } from "./mood-stretches";

const fills: Record<Mood, string> = {
  1: "fill-mood-1",
  2: "fill-mood-2",
  3: "fill-mood-3",
  4: "fill-mood-4",
  5: "fill-mood-5",
};

const asMood = (value: number): Mood => moods.find((mood) => mood === value) ?? 3;

/** What the line shows, in a sentence with its count. */
function sentence(count: number): string {
  return count === 0 ? "Sem humor compartilhado nos últimos 30 dias" : `Humor de ${count} dos últimos 30 dias`;
}

/** The face of the last mood somebody shared, and the line of their last 30 days: a dot a day, gaps left empty. */
export function MoodLine({ last, days, today }: { last: number | null; days: LineDay[]; today: string }) {
  if (last === null) return <span className="text-ink-soft">Sem registro</span>;
  const mood = asMood(last);
  const stretches = moodStretches(days, today);
  return (
    <span className="inline-flex items-center gap-2.5 align-middle">
      <span className={classNames("rounded-full", moodGrounds[mood])} title={moodWords[mood]}>
        <MoodFace bare mood={mood} className="size-7" />
        <span className="sr-only">Último humor: {moodWords[mood]}. </span>
      </span>
      <svg
        role="img"
        aria-label={sentence(stretches.flat().length)}
        viewBox={`0 0 ${lineBox.width} ${lineBox.height}`}
        width={lineBox.width}
        height={lineBox.height}
        className="shrink-0"
      >
        <path d={`M0 ${lineBox.height / 2}h${lineBox.width}`} className="stroke-line" strokeDasharray="1 3" />
        {stretches.map((points) => (
          <g key={points[0]?.x}>
            <polyline
              points={points.map(({ x, y }) => `${x},${y}`).join(" ")}
              className="fill-none stroke-line-strong"
            />
            {points.map(({ x, y, average }) => (
              <circle key={x} cx={x} cy={y} r={1.75} className={fills[asMood(Math.round(average))]} />
            ))}
          </g>
        ))}
      </svg>
    </span>
  );
}
