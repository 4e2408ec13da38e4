import { classNames } from "../class-names";
import type { Mood } from "../copy/moods";
import { moods, moodWords } from "../copy/moods";
import { FieldError } from "../form/field-error";
import { moodGrounds } from "./mood-badge";
import { MoodFace } from "./mood-face";

type MoodPickerProps = {
  name?: string;
  label?: string;
  hint?: string;
  error?: string;
  defaultValue?: Mood;
  required?: boolean;
  onChange?: (mood: Mood) => void;
};

/** Five faces as native radios: arrow keys move, a tap chooses, works without JavaScript. */
export function MoodPicker({
  name = "mood",
  label = "Como você está?",
  hint,
  error,
  defaultValue,
  required,
  onChange,
}: MoodPickerProps) {
  const described = classNames(hint && `${name}-hint`, error && `${name}-error`) || undefined;
  return (
    <fieldset id={name} tabIndex={-1} aria-describedby={described}>
      <legend className="mb-2 text-lg font-semibold">{label}</legend>
      {hint && (
        <p id={`${name}-hint`} className="-mt-1 mb-2 text-ink-soft">
          {hint}
        </p>
      )}
      <div className="grid max-w-form grid-cols-[repeat(auto-fit,minmax(min(100%,3.25rem),1fr))] gap-1 sm:gap-2">
        {moods.map((mood) => (
          <label
            key={mood}
            className="group relative flex flex-col items-center gap-1.5 rounded-md px-0.5 py-2 text-center text-ink-soft has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-act"
          >
            <input
              type="radio"
              name={name}
              value={mood}
              defaultChecked={defaultValue === mood}
              required={required}
              onChange={onChange && (() => onChange(mood))}
              className="peer sr-only"
            />
            <span
              className={classNames(
                "rounded-full ring-act ring-offset-2 ring-offset-paper transition-transform group-hover:-translate-y-0.5",
                "peer-checked:ring-3 forced-colors:peer-checked:outline-3",
                moodGrounds[mood],
              )}
            >
              <MoodFace bare mood={mood} className="size-12 sm:size-14" />
            </span>
            <span className="text-xs leading-tight sm:text-sm group-has-checked:font-semibold">{moodWords[mood]}</span>
          </label>
        ))}
      </div>
      <FieldError id={`${name}-error`}>{error}</FieldError>
    </fieldset>
  );
}
