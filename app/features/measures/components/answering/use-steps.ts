import { useEffect, useRef, useState } from "react";
import type { FormEvent, RefObject } from "react";
import { valueFrom, wrongWith, type Sheet, type Value } from "../../sheet";

/** Where somebody is in a sheet. */
export type Steps = {
  at: number;
  values: readonly Value[];
  error: string | undefined;
  isLast: boolean;
  back(): void;
  /** Goes on with what was found elsewhere. */
  resume(values: readonly Value[], at: number): void;
  /** Takes the answer before them and goes on; of the last question `onLast` is called with all. */
  onSubmit(event: FormEvent<HTMLFormElement>): void;
};

type StepsOptions = {
  sheet: Sheet;
  values: readonly Value[];
  /** The question (from 0) to begin with. */
  start: number;
  form: RefObject<HTMLFormElement>;
  /** What was answered so far, after each question but the last. */
  onStep(values: readonly Value[]): void;
  /** All is answered. @returns whether the form is not to be sent */
  onLast(values: readonly Value[], event: FormEvent<HTMLFormElement>): boolean;
};

const chooseOne = "Escolha uma resposta, ou “Prefiro não responder”.";

/** The answer that a form holds to a question; undefined when nothing was chosen where something must be. */
function answerIn(form: HTMLFormElement, { questions }: Sheet, n: number): Value | undefined {
  const typed = new FormData(form).get(`a.${n}`);
  const question = questions[n];
  if (!question) return null;
  if (typeof typed !== "string") return question.kind === "choice" || question.kind === "scale" ? undefined : null;
  return valueFrom(question, typed);
}

/** Goes through a sheet question by question within the page: what is on its way to the server holds nobody up. */
export function useSteps({ sheet, values: kept, start, form, onStep, onLast }: StepsOptions): Steps {
  const [at, setAt] = useState(start);
  const [values, setValues] = useState<readonly Value[]>(kept);
  const [error, setError] = useState<string>();
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    // The next question is read out, and the keyboard goes on from its top.
    form.current?.querySelector<HTMLElement>("fieldset, textarea, input:not([type=hidden])")?.focus();
    scrollTo({ top: 0 });
  }, [at, form]);
  const move = (to: number) => {
    moved.current = true;
    setError(undefined);
    setAt(to);
  };
  const isLast = at === sheet.questions.length - 1;
  return {
    at,
    values,
    error,
    isLast,
    back: () => move(Math.max(0, at - 1)),
    resume(found, to) {
      setValues(found);
      setAt(to);
    },
    onSubmit(event) {
      const said = answerIn(event.currentTarget, sheet, at);
      const question = sheet.questions[at];
      const wrong = said === undefined || !question ? chooseOne : wrongWith(question, said);
      if (wrong !== null || said === undefined) {
        event.preventDefault();
        setError(wrong ?? chooseOne);
        return;
      }
      const next = values.map((value, n) => (n === at ? said : value));
      setValues(next);
      if (isLast) {
        if (onLast(next, event)) event.preventDefault();
        return;
      }
      event.preventDefault();
      onStep(next);
      move(at + 1);
    },
  };
}
