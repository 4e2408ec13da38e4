import { LineChart } from "~/ui/charts/line-chart";
import { days } from "~/lib/duration";
import { dateFormat } from "~/lib/time/date-format";
import type { Reader } from "~/ui/time/format-time";
import type { Instrument } from "../../instrument/instrument";
import { bandOf, rangeOf } from "../../instrument/scoring";
import {
  changeLines,
  courseBands,
  courseSentence,
  courseTicks,
  dayWords,
  knownPoints,
  mostDaysJoined,
  precisionWords,
  type CoursePoint,
} from "./course";

type ScaleCourseProps = { instrument: Instrument; points: CoursePoint[]; reader: Reader };

/** A course of totals with the bands of its scale, and what can be said of its changes. */
export function ScaleCourse({ instrument, points, reader }: ScaleCourseProps) {
  const known = knownPoints(points);
  const sentence = courseSentence(instrument, points, reader, "no último ano");
  const { least: low, most: high } = rangeOf(instrument);
  const [first, last] = [known[0]?.at ?? reader.now, known.at(-1)?.at ?? reader.now];
  const middle = (first + last) / 2;
  const numbers = dateFormat("pt-BR", reader.zone, { day: "2-digit", month: "2-digit", year: "numeric" });
  const along = (first === last ? [first] : last - first > days(60) ? [first, middle, last] : [first, last]).map(
    (at) => ({
      at,
      words: numbers.format(at),
    }),
  );
  return (
    <div className="max-w-3xl">
      {known.length === 0 ? (
        <p className="text-ink-soft">{sentence}</p>
      ) : (
        <LineChart
          sentence={sentence}
          series={[
            {
              name: instrument.name,
              tone: "act",
              points: known.map(({ at, total }) => ({
                at,
                value: total,
                label: dayWords(at, reader),
                words: `${total} (${bandOf(instrument, total)?.label.toLowerCase() ?? ""})`,
              })),
            },
          ]}
          frame={{ first, last, low, high }}
          joined={days(mostDaysJoined)}
          ticks={courseTicks(instrument)}
          along={along}
          bands={courseBands(instrument)}
          heads={{ at: "Dia", value: "Total" }}
        />
      )}
      <ul className="mt-3 space-y-1">
        {changeLines(instrument, points).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-soft">
        {precisionWords(instrument)} {instrument.source}
        {instrument.wording === "ours" && " Texto das perguntas: tradução nossa, aguarda revisão."}
      </p>
    </div>
  );
}
