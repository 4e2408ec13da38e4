import { Plus } from "lucide-react";
import { useEffect, useRef, type MouseEvent } from "react";
import { HelpBlock } from "~/ui/shell/help-block";
import { useHydrated } from "~/ui/form/hydrated";
import { FieldError } from "~/ui/form/field-error";
import { linesOf, textName, type FormFields } from "../saving/plan-form";
import { hasPhones, mostItems, type PlanStep } from "../plan-step";
import { ItemFields } from "./item-fields";
import { stepPrompts } from "./step-prompts";
import { stepWords } from "./step-words";
import { useLines } from "./use-lines";

type StepFieldsProps = {
  step: PlanStep;
  number: number;
  values: FormFields;
  /** Field path within the steps → sentence. */
  errors: Record<string, string>;
  /** Empty lines beyond the usual, asked for without JavaScript. */
  more: number;
};

/** One step of the form: questions that help, and its lines. Without JavaScript a button of the form brings more of them. */
export function StepFields({ step, number, values, errors, more }: StepFieldsProps) {
  const { title, lead } = stepWords[step];
  const interactive = useHydrated();
  const { lines, isFull, add, actsOf } = useLines(linesOf(values, step), more);
  const added = useFocusOnNewLine(step, lines.length);
  const onAdd = (event: MouseEvent) => {
    event.preventDefault();
    added();
    add();
  };
  return (
    <fieldset id={step} className="scroll-mt-4 border-t border-line pt-5">
      <legend className="float-left w-full text-xl font-semibold">{`${number}. ${title}`}</legend>
      <p className="clear-both max-w-reading text-ink-soft">{lead}</p>
      <ul className="prose mt-2 max-w-reading text-sm text-ink-soft">
        {stepPrompts[step].prompts.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
      {step === "professionals" && <HelpBlock bare compact className="mt-2" />}
      <FieldError id={`${step}-error`}>{errors[step]}</FieldError>
      <div className="mt-3 divide-y divide-line sm:divide-y-0">
        {lines.map(({ id, typed }, at) => (
          <ItemFields
            key={id}
            step={step}
            at={at}
            typed={typed}
            phones={hasPhones(step)}
            errors={errors}
            acts={interactive ? actsOf(at) : undefined}
          />
        ))}
      </div>
      {isFull ? (
        <p className="text-sm text-ink-soft">Este passo tem as {mostItems} linhas que cabem.</p>
      ) : (
        <button
          name="more"
          value={step}
          formAction={`#${step}`}
          onClick={onAdd}
          aria-label={`Mais uma linha: ${title}`}
          className="link -ml-1 inline-flex min-h-11 items-center gap-2 px-1 font-medium"
        >
          <Plus aria-hidden="true" className="size-4" />
          Mais uma linha
        </button>
      )}
    </fieldset>
  );
}

/** Puts the cursor into a line that was asked for. @returns what to call when one is */
function useFocusOnNewLine(step: PlanStep, count: number): () => void {
  const asked = useRef(false);
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    document.getElementById(textName(step, count - 1))?.focus();
  }, [step, count]);
  return () => {
    asked.current = true;
  };
}
