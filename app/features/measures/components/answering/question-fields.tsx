import { TextArea } from "~/ui/form/text-area";
import { FieldError } from "~/ui/form/field-error";
import { longestAnswer, typedText, type Question, type Value } from "../../sheet";

type QuestionFieldsProps = {
  /** Place in the sheet, from 0. */
  n: number;
  question: Question;
  /** Said above the question, once for all. */
  stem: string;
  value: Value;
  error: string | undefined;
};

const target =
  "flex min-h-14 items-center gap-3 rounded-lg border border-line-strong bg-raised px-4 py-3 hover:border-act has-checked:border-act has-checked:bg-act-wash has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-act";

/** One question as a group of radios or a field: arrow keys move, big targets, the browser's own, so it works without JavaScript. */
export function QuestionFields({ n, question, stem, value, error }: QuestionFieldsProps) {
  const name = `a.${n}`;
  if (question.kind === "text")
    return (
      <TextArea
        name={name}
        label={question.text}
        longest={longestAnswer}
        rows={6}
        defaultValue={value === null ? "" : String(value)}
        error={error}
      />
    );
  if (question.kind === "number")
    return (
      <div className="max-w-form">
        <label htmlFor={name} className="mb-2 block text-xl font-semibold">
          {question.text}
        </label>
        <input
          id={name}
          name={name}
          inputMode="decimal"
          defaultValue={typedText(value)}
          aria-describedby={error ? `${name}-error` : undefined}
          className="control max-w-40 tabular-nums"
        />
        <FieldError id={`${name}-error`}>{error}</FieldError>
      </div>
    );
  return (
    <fieldset id={name} tabIndex={-1} aria-describedby={error ? `${name}-error` : undefined} className="max-w-form">
      <legend>
        {stem && <span className="mb-2 block text-ink-soft">{stem}</span>}
        <span className="mb-4 block text-xl font-semibold leading-snug">{question.text}</span>
      </legend>
      <div className="grid gap-2">
        {choicesOf(question).map((choice) => (
          <label key={choice.value} className={target}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={value === choice.value}
              className="size-5 shrink-0 accent-act"
            />
            <span className="min-w-0 wrap-anywhere">{choice.label}</span>
          </label>
        ))}
        <label className="inline-flex min-h-11 items-center gap-3 px-4 text-ink-soft">
          <input type="radio" name={name} value="" className="size-5 shrink-0 accent-act" />
          Prefiro não responder
        </label>
      </div>
      <FieldError id={`${name}-error`}>{error}</FieldError>
    </fieldset>
  );
}

function choicesOf(question: Extract<Question, { kind: "choice" | "scale" }>): { value: number; label: string }[] {
  if (question.kind === "choice") return question.options.map(({ label }, value) => ({ value, label }));
  const { least, most, ends } = question;
  return Array.from({ length: most - least + 1 }, (_, step) => {
    const value = least + step;
    const end = value === least ? ends[0] : value === most ? ends[1] : "";
    return { value, label: end ? `${value} · ${end}` : String(value) };
  });
}
