import { Link } from "@remix-run/react";
import { ownPaths } from "~/own-paths";
import type { PracticeTally } from "../done/practice";
import { exerciseCodes, exerciseNames } from "../exercise/exercise";
import { minutesWords } from "./texts/course-words";
import { texts } from "./texts/texts.data";

/** What can be practised: favourites first, the others in their own order. */
export function ExerciseList({ tallies }: { tallies: readonly PracticeTally[] }) {
  const tallyOf = new Map(tallies.map((one) => [one.exercise, one]));
  const isLiked = (code: (typeof exerciseCodes)[number]) => tallyOf.get(code)?.isFavourite ?? false;
  const inOrder = exerciseCodes.toSorted((a, b) => Number(isLiked(b)) - Number(isLiked(a)));
  return (
    <ul className="divide-y divide-line border-y border-line">
      {inOrder.map((code) => {
        const { about, course } = texts[code];
        const times = tallyOf.get(code)?.times ?? 0;
        const sorted = course.lengths.toSorted((a, b) => a - b);
        const [least, most] = [sorted[0] ?? 1, sorted.at(-1) ?? 1];
        const lengths = least === most ? minutesWords(least) : `${least} a ${minutesWords(most)}`;
        return (
          <li key={code} className="py-3">
            <Link to={ownPaths.practice(code)} className="block min-h-11 hover:underline">
              <span className="block text-lg font-semibold text-act">{exerciseNames[code]}</span>
              <span className="block">{about}</span>
            </Link>
            <span className="text-sm text-ink-soft">
              {lengths}
              {isLiked(code) && " · favorita"}
              {times > 0 && ` · ${times === 1 ? "1 vez" : `${times.toLocaleString("pt-BR")} vezes`}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
