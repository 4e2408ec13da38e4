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

/** Its id is that of what it says, not of the day: "Ajudou?" is asked once of it. */
function told(kind: LocalInsight["kind"], what: string | null, text: string, some: readonly Moment[]): LocalInsight {
  return { id: ["local", kind, what].filter((part) => part !== null).join("_"), kind, text, sources: idsOf(some) };
}

/** On which day of the week somebody mostly writes; null when none stands out. @param lately since when they are, in words */
export function weekdayInsight(moments: readonly Moment[], lately = lastWeeks): LocalInsight | null {
  if (moments.length < fewest) return null;
  const day = foremost(grouped(moments, 7, ({ wallClock }) => weekdayOf(wallClock.slice(0, 10))));
  if (!day) return null;
  const text = `${lately} você escreveu mais ${weekdays[day.at]}: ${day.some.length} de ${moments.length} anotações.`;
  return told("weekday", String(day.at), text, day.some);
}

/** At which part of the day; null when none stands out. */
function dayPartInsight(moments: readonly Moment[]): LocalInsight | null {
  if (moments.length < fewest) return null;
  const part = foremost(grouped(moments, 4, ({ wallClock }) => Math.floor(Number(wallClock.slice(11, 13)) / 6)));
  if (!part) return null;
  const often = `foi assim em ${part.some.length} de ${moments.length} anotações das últimas três semanas`;
  return told("day_part", String(part.at), `Quase sempre você escreve ${parts[part.at]}: ${often}.`, part.some);
}

/** How many entries on how many days; null when there are few. @param lately since when they are, in words */
export function rhythmInsight(moments: readonly Moment[], lately = lastWeeks): LocalInsight | null {
  const all = moments.length;
  if (all < fewest) return null;
  const days = new Set(moments.map(({ wallClock }) => wallClock.slice(0, 10))).size;
  const text = `${lately} você escreveu ${all} anotações, em ${days} ${days === 1 ? "dia" : "dias diferentes"}.`;
  return told("rhythm", null, text, moments);
}

/**
 * What the times of entries of the last three weeks show, in plain words with their numbers; empty when there are too few or nothing stands
 * out. Deterministic: the same entries say the same.
 * @param moments oldest first
 */
export function localInsights(moments: readonly Moment[]): LocalInsight[] {
  const insights = [weekdayInsight(moments), dayPartInsight(moments)].filter((one) => one !== null);
  if (insights.length > 0) return insights;
  const rhythm = rhythmInsight(moments);
  return rhythm ? [rhythm] : [];
}
