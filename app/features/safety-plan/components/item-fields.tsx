import { ArrowDown, ArrowUp, X, type LucideIcon } from "lucide-react";
import { useState } from "react";
import { Count, countOf } from "~/ui/form/count";
import { FieldError } from "~/ui/form/field-error";
import { longestItem, type PlanStep } from "../plan-step";
import { phoneName, textName, type TypedItem } from "../saving/plan-form";
import { stepPrompts } from "./step-prompts";
import { stepWords } from "./step-words";

export type LineActs = { up?: (() => void) | undefined; down?: (() => void) | undefined; remove: () => void };

type ItemFieldsProps = {
  step: PlanStep;
  /** Place in its step, from 0. */
  at: number;
  typed: TypedItem;
  phones: boolean;
  errors: Record<string, string>;
  /** Moves and removes the line; only with JavaScript. */
  acts?: LineActs | undefined;
};

/** One line of a step: what it is, and where the step is about people, their phone. */
export function ItemFields({ step, at, typed, phones, errors, acts }: ItemFieldsProps) {
  const title = stepWords[step].title;
  const [text, phone] = [textName(step, at), phoneName(step, at)];
  const textError = errors[`${text}.text`];
  const [length, setLength] = useState(countOf(typed.text));
  return (
    <div className="group/line flex flex-wrap items-start gap-x-2 gap-y-1.5 py-2 sm:py-1.5">
      <span className="min-w-0 flex-1 basis-64">
        <textarea
          {...attributes(text, textError)}
          aria-label={`${title}, linha ${at + 1}`}
          defaultValue={typed.text}
          onChange={(event) => setLength(countOf(event.target.value))}
          placeholder={at === 0 ? stepPrompts[step].example : " "}
          rows={1}
          className="control min-h-11! dense:min-h-9! resize-none! leading-normal!"
        />
        <span className="flex justify-end">
          <Count length={length} longest={longestItem} />
        </span>
        <FieldError id={`${text}-error`}>{textError}</FieldError>
      </span>
      {phones && (
        <span className="min-w-40 flex-1 sm:flex-none sm:basis-44">
          <input
            {...attributes(phone, errors[phone])}
            type="tel"
            aria-label={`Telefone da linha ${at + 1}: ${title}`}
            defaultValue={typed.phone}
            placeholder="Telefone"
            className="control"
          />
          <FieldError id={`${phone}-error`}>{errors[phone]}</FieldError>
        </span>
      )}
      {acts && <Acts acts={acts} line={`linha ${at + 1}: ${title}`} />}
    </div>
  );
}

function attributes(name: string, error: string | undefined) {
  return {
    id: name,
    name,
    autoComplete: "off",
    "aria-invalid": error ? true : undefined,
    "aria-describedby": error ? `${name}-error` : undefined,
  };
}

/** An empty line has nothing to move: its buttons show once something is in it. */
function Acts({ acts, line }: { acts: LineActs; line: string }) {
  return (
    <span className="ml-auto flex sm:-mr-2 group-has-[textarea:placeholder-shown]/line:invisible max-sm:group-has-[textarea:placeholder-shown]/line:hidden">
      <Act icon={ArrowUp} label={`Subir a ${line}`} onClick={acts.up} />
      <Act icon={ArrowDown} label={`Descer a ${line}`} onClick={acts.down} />
      <Act icon={X} label={`Tirar a ${line}`} onClick={acts.remove} />
    </span>
  );
}

type ActProps = { icon: LucideIcon; label: string; onClick: (() => void) | undefined };

function Act({ icon: Icon, label, onClick }: ActProps) {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={!onClick}
      onClick={onClick}
      className="grid size-11 place-items-center dense:size-9 rounded-full text-ink-soft hover:bg-sunk hover:text-ink disabled:opacity-30"
    >
      <Icon aria-hidden className="size-5" />
    </button>
  );
}
