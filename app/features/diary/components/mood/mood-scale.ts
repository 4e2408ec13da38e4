import { moods, moodWords, type Mood } from "~/ui/copy/moods";

/** The period a summary covers, as it stands in the address. */
export const periodWords = { "7d": "7 dias", "30d": "30 dias", "90d": "90 dias", "365d": "12 meses" } as const;
export type Period = keyof typeof periodWords;

/** A mood as stored; anything outside 1–5 is a bug of ours and shown as the middle. */
export function asMood(value: number): Mood {
  return moods.find((mood) => mood === value) ?? 3;
}

/** An average said in words: "bem", "entre mal e mais ou menos". @param average 1–5 */
export function averageWords(average: number): string {
  const below = Math.floor(average + 0.25);
  if (Math.abs(average - below) <= 0.25) return moodWords[asMood(below)];
  return `entre ${moodWords[asMood(Math.floor(average))]} e ${moodWords[asMood(Math.ceil(average))]}`;
}

/** A decimal as Brazilians write it: 3,6. */
export function decimal(value: number): string {
  return new Intl.NumberFormat("pt-BR", { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}
