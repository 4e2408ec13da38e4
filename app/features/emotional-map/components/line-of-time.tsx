import { moodLine } from "~/features/diary/components/mood/mood-line";
import { moodTicks } from "~/features/diary/components/mood/mood-over-time";
import { moodSentence } from "~/features/diary/components/mood/mood-sentence";
import type { MoodSummary } from "~/features/diary/mood/mood.policy";
import { dayAfter } from "~/lib/time/wall-clock";
import { LineChart } from "~/ui/charts/line-chart";
import type { CycleSince, Mark } from "../marks.server";
import { mapLanes, markLooks } from "./map-lanes";

type LineOfTimeProps = { summary: MoodSummary; marks: Mark[]; cycles: CycleSince[]; today: string };

const length = 90;

/** Of each kind the newest so many are drawn (`marks.server.ts`). */
const drawn = 25;

/** How often each kind happened, as the end of the sentence; where older ones are not drawn, that there are more. */
function countsOf(marks: readonly Mark[]): string {
  const counts = (["session", "task", "scale", "alert"] as const).flatMap((kind) => {
    const many = marks.filter((mark) => mark.kind === kind).length;
    return many === 0 ? [] : [`${markLooks[kind].name.toLowerCase()}: ${many}${many < drawn ? "" : " ou mais"}`];
  });
  return counts.length === 0 ? "" : ` No mesmo período, ${counts.join("; ")}.`;
}

/** The last 90 days along a line: the mood, the cycle, and what happened meanwhile. */
export function LineOfTime({ summary, marks, cycles, today }: LineOfTimeProps) {
  const { points, joined, along, first, last } = moodLine(summary.days, today, length);
  return (
    <LineChart
      sentence={moodSentence(summary, "90d") + countsOf(marks)}
      series={[{ name: "Humor", points }]}
      frame={{ first, last, low: 1, high: 5 }}
      joined={joined}
      ticks={moodTicks}
      along={along}
      lanes={mapLanes(marks, cycles, dayAfter(today, 1 - length), length - 1)}
      heads={{ at: "Dia", value: "Humor" }}
    />
  );
}
