import { weekdayOf } from "~/lib/time/wall-clock";

/** What is told of the times of somebody's entries: counting, nothing else. */
export type LocalInsight = { id: string; kind: "weekday" | "day_part" | "rhythm"; text: string; sources: string[] };

type Moment = { id: string; /** YYYY-MM-DDTHH:MM */ wallClock: string };

/** Under so many entries nothing is told: it would be chance. */
export const fewest = 5;
/** How far back it is looked, in days. */
export const lookedBack = 21;

const weekdays = ["aos domingos", "às segundas", "às terças", "às quartas", "às quintas", "às sextas", "aos sábados"];
const lastWeeks = "Nas últimas três semanas";
const parts = ["de madrugada", "de manhã", "à tarde", "à noite"];

/** The group that has clearly more than every other: at least three, and two more than the next. */
function foremost(groups: readonly Moment[][]): { at: number; some: Moment[] } | null {
  const order = groups.map((some, at) => ({ at, some })).sort((a, b) => b.some.length - a.some.length);
  const [first, second] = order;
  if (!first || first.some.length < 3 || first.some.length < (second?.some.length ?? 0) + 2) return null;
  return first;
}

function grouped(moments: readonly Moment[], size: number, placeOf: (moment: Moment) => number): Moment[][] {
  const groups = Array.from({ length: size }, (): Moment[] => []);
  for (const moment of moments) groups[placeOf(moment)]?.push(moment);
  return groups;
}

const idsOf = (moments: readonly Moment[]) => moments.map(({ id }) => id);

function told(kind: LocalInsight["kind"], today: string, text: string, sources: string[]): LocalInsight {
  return { id: `local_${kind}_${today}`, kind, text, sources };
}

/**
 * What the times of entries of the last three weeks show, in plain words with their numbers; empty when there are too few or nothing stands
 * out. Deterministic: the same entries on the same day say the same.
 * @param moments oldest first
 * @param today YYYY-MM-DD
 * @param lately since when they are, in words
 */
export function localInsights(moments: readonly Moment[], today: string, lately = lastWeeks): LocalInsight[] {
  const all = moments.length;
  if (all < fewest) return [];
  const insights: LocalInsight[] = [];
  const day = foremost(grouped(moments, 7, ({ wallClock }) => weekdayOf(wallClock.slice(0, 10))));
  if (day)
    insights.push(
      told(
        "weekday",
        today,
        `${lately} você escreveu mais ${weekdays[day.at]}: ${day.some.length} de ${all} anotações.`,
        idsOf(day.some),
      ),
    );
  const part = foremost(grouped(moments, 4, ({ wallClock }) => Math.floor(Number(wallClock.slice(11, 13)) / 6)));
  if (part)
    insights.push(
      told(
        "day_part",
        today,
        `Quase sempre você escreve ${parts[part.at]}: foi assim em ${part.some.length} de ${all} anotações das últimas três semanas.`,
        idsOf(part.some),
      ),
    );
  if (insights.length === 0) {
    const days = new Set(moments.map(({ wallClock }) => wallClock.slice(0, 10))).size;
    insights.push(
      told(
        "rhythm",
        today,
        `${lately} você escreveu ${all} anotações, em ${days} ${days === 1 ? "dia" : "dias diferentes"}.`,
        idsOf(moments),
      ),
    );
  }
  return insights;
}
