import { moodWords } from "~/ui/copy/moods";
import type { PracticeDone } from "../done/practice";

/** "3 min"; under a minute in seconds. */
function lastedWords(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

/** "3 min · de mal para bem"; what was not said is left out. */
export function practisedWords({ seconds, before, after }: Pick<PracticeDone, "seconds" | "before" | "after">): string {
  const felt = () => {
    if (before !== null && after !== null)
      return before === after
        ? `${moodWords[before]} antes e depois`
        : `de ${moodWords[before]} para ${moodWords[after]}`;
    if (before !== null) return `${moodWords[before]} antes`;
    return after === null ? null : `${moodWords[after]} depois`;
  };
  return [seconds === null ? null : lastedWords(seconds), felt()].filter(Boolean).join(" · ");
}
