import { ArrowDown, ArrowUp, X, type LucideIcon } from "lucide-react";
import { FieldError } from "~/ui/field-error";
import { longestItem, type PlanStep } from "../plan-step";
import { phoneName, textName, type TypedItem } from "../plan-form";
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
  const own = { name: textName(step, at), label: `${title}, linha ${at + 1}`, value: typed.text };
  const phone = { name: phoneName(step, at), label: `Telefone da linha ${at + 1}`, value: typed.phone };
  return (
    <div className="flex flex-wrap items-start gap-x-2 gap-y-1.5 py-1.5">
      <Line {...own} error={errors[`${own.name}.text`]} placeholder={at === 0 ? stepWords[step].example : ""} wide />
      {phones && <Line {...phone} error={errors[phone.name]} placeholder="Telefone" type="tel" />}
      {acts && (
        <span className="-mx-2 flex max-sm:w-full max-sm:justify-end">
          <Act icon={ArrowUp} label={`Subir a linha ${at + 1}: ${title}`} onClick={acts.up} />
          <Act icon={ArrowDown} label={`Descer a linha ${at + 1}: ${title}`} onClick={acts.down} />
          <Act icon={X} label={`Tirar a linha ${at + 1}: ${title}`} onClick={acts.remove} />
        </span>
      )}
    </div>
  );
}

type LineProps = {
  name: string;
  label: string;
  value: string;
  placeholder: string;
  error: string | undefined;
  type?: "text" | "tel";
  wide?: boolean;
};

function Line({ name, label, value, placeholder, error, type = "text", wide = false }: LineProps) {
  return (
    <span className={wide ? "min-w-0 flex-1 basis-56" : "w-full sm:w-44"}>
      <input
        id={name}
        name={name}
        type={type}
        aria-label={label}
        defaultValue={value}
        placeholder={placeholder}
        maxLength={type === "tel" ? 24 : longestItem * 2}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        className="control"
      />
      <FieldError id={`${name}-error`}>{error}</FieldError>
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
      className="grid size-11 place-items-center rounded-full text-ink-soft hover:bg-sunk hover:text-ink disabled:opacity-30"
    >
      <Icon aria-hidden className="size-5" />
    </button>
  );
}
