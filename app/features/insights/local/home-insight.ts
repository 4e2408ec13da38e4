import type { HomeFound } from "~/features/kernel/said/home-card";
import { rhythmInsight, weekdayInsight } from "./local-insights";

/**
 * The first sentence of our own counting that days alone can say, for the home, over seven days; null when there is none. Parts of a day
 * are left out: the home does not read at which hour each entry was written.
 * @param written entries of seven days by their day (YYYY-MM-DD)
 */
export function homeInsight(written: readonly { date: string; count: number }[], to: string): HomeFound | null {
  const moments = written.flatMap(({ date, count }) =>
    Array.from({ length: count }, () => ({ id: "", wallClock: `${date}T12:00` })),
  );
  const lately = "Nos últimos sete dias";
  const told = weekdayInsight(moments, lately) ?? rhythmInsight(moments, lately);
  if (!told) return null;
  const note = "Uma conta feita aqui, sem inteligência artificial, com os dias em que você escreveu. Só você vê.";
  return {
    moment: "calm",
    view: { title: "O que as anotações mostram", words: told.text, link: { label: "Ver mais", to }, note },
  };
}
