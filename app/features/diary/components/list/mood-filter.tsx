import type { ReactNode } from "react";
import { classNames } from "~/ui/class-names";
import { moods, moodWords } from "~/ui/copy/moods";
import { moodGrounds } from "~/ui/mood/mood-badge";
import { MoodFace } from "~/ui/mood/mood-face";

type MoodFilterProps = { value: string };

/** One mood, or all of them, as native radios inside a GET form. */
export function MoodFilter({ value }: MoodFilterProps) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">Humor</legend>
      <div className="flex flex-wrap gap-2">
        <Choice value="" checked={value === ""}>
          todos
        </Choice>
        {moods.map((mood) => (
          <Choice key={mood} value={String(mood)} checked={value === String(mood)}>
            <span className={classNames("rounded-full", moodGrounds[mood])}>
              <MoodFace bare mood={mood} className="size-6" />
            </span>
            {moodWords[mood]}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}

function Choice({ value, checked, children }: { value: string; checked: boolean; children: ReactNode }) {
  return (
    <label className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line-strong bg-raised px-3.5 text-ink-soft hover:border-act has-checked:border-act has-checked:bg-act-wash has-checked:font-semibold has-checked:text-act-strong has-focus-visible:outline-3 has-focus-visible:outline-act forced-colors:has-checked:outline-3">
      <input type="radio" name="mood" value={value} defaultChecked={checked} className="sr-only" />
      {children}
    </label>
  );
}
