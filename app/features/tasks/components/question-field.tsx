import { Checkbox } from "~/ui/form/checkbox";
import { FieldError } from "~/ui/form/field-error";
import { ScaleField } from "~/ui/form/scale-field";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import type { ExerciseField } from "../exercise/exercise";

/** Code points of one answer, as the server judges it (`answer.policy`). */
const longest = { line: 200, text: 5000 } as const;

type QuestionFieldProps = {
  question: ExerciseField;
  /** What stands in it. */
  value: string | string[] | undefined;
  error: string | undefined;
};

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** One question of an exercise, by its kind; native controls, so it works without JavaScript. */
export function QuestionField({ question, value, error }: QuestionFieldProps) {
  const { name: own, label, hint } = question;
  const field = { name: `answer.${own}`, label, hint, error };
  switch (question.kind) {
    case "line":
      return <TextField {...field} defaultValue={textOf(value)} longest={longest.line} autoComplete="off" />;
    case "text":
      return <TextArea {...field} defaultValue={textOf(value)} longest={longest.text} rows={3} ownWords />;
    case "scale": {
      const { min, max, ends } = question;
      const said = textOf(value);
      const chosen = said === undefined || said === "" ? null : Number(said);
      return <ScaleField {...field} min={min} max={max} ends={[...ends]} defaultValue={chosen} optional />;
    }
    case "choice":
    case "choices":
      return <Options question={question} chosen={[value ?? []].flat()} error={error} />;
    default:
      return question satisfies never;
  }
}

type Choosing = Extract<ExerciseField, { options: readonly string[] }>;

function Options({ question, chosen, error }: { question: Choosing; chosen: string[]; error: string | undefined }) {
  const { name: own, label, hint, options, kind } = question;
  const name = `answer.${own}`;
  return (
    <fieldset id={name} tabIndex={-1} className="max-w-form">
      <legend className="mb-1 font-medium">{label}</legend>
      {hint && <p className="mb-1.5 text-sm text-ink-soft">{hint}</p>}
      <div className="grid gap-x-6 min-[24rem]:grid-cols-2">
        {options.map((option, n) =>
          kind === "choices" ? (
            <Checkbox
              key={option}
              id={`${name}-${n}`}
              name={name}
              value={option}
              label={option}
              defaultChecked={chosen.includes(option)}
            />
          ) : (
            <label key={option} className="flex min-h-11 items-start gap-3 py-2">
              <input
                type="radio"
                name={name}
                value={option}
                defaultChecked={chosen.includes(option)}
                className="mt-0.5 size-5 shrink-0"
              />
              {option}
            </label>
          ),
        )}
      </div>
      <FieldError id={`${name}-error`}>{error}</FieldError>
    </fieldset>
  );
}
