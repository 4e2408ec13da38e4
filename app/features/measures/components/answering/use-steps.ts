import { useEffect, useRef, useState } from "react";
import type { FormEvent, RefObject } from "react";
import { chooseOne, valueFrom, wrongWith, type Sheet, type Value } from "../../sheet";

/** Where somebody is in a sheet. */
export type Steps = {
  at: number;
  values: readonly Value[];
  error: string | undefined;
  /** Another one, another form: what was found elsewhere has taken the place of what it held. */
  turn: number;
  /** Goes back with the answer before them; one that does not fit stays behind. */
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
  /** What was answered so far, with each move. */
  onStep(values: readonly Value[]): void;
  /** All is answered. @returns whether the form is not to be sent */
  onLast(values: readonly Value[], event: FormEvent<HTMLFormElement>): boolean;
};

/** What a form answers to a question, or what is wrong with that: nothing is chosen where something must be, or it does not fit. */
function answerIn(form: HTMLFormElement, { questions }: Sheet, n: number): { said: Value } | { wrong: string } {
  const typed = new FormData(form).get(`a.${n}`);
  const question = questions[n];
  if (!question) return { said: null };
  const isChosen = question.kind === "choice" || question.kind === "scale";
  if (typeof typed !== "string") return isChosen ? { wrong: chooseOne } : { said: null };
  const said = valueFrom(question, typed);
  const wrong = wrongWith(question, said);
  return wrong === null ? { said } : { wrong };
}

/** After a move the next question is read out, and the keyboard goes on from its top. */
function useFocus(form: RefObject<HTMLFormElement>, at: number): () => void {
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    form.current?.querySelector<HTMLElement>("fieldset, textarea, input:not([type=hidden])")?.focus();
    scrollTo({ top: 0 });
  }, [at, form]);
  return () => {
    moved.current = true;
  };
}

/** The question before them, and how often what they hold was put in from elsewhere. */
function usePlace(form: RefObject<HTMLFormElement>, start: number) {
  const [place, setPlace] = useState({ at: start, turn: 0 });
  const onMove = useFocus(form, place.at);
  const move = (at: number) => {
    onMove();
    setPlace({ ...place, at });
  };
  return { ...place, move, jump: (at: number) => setPlace({ at, turn: place.turn + 1 }) };
}

/** The answers so far. */
function useValues(kept: readonly Value[]) {
  const [values, setValues] = useState<readonly Value[]>(kept);
  const take = (at: number, said: Value) => {
    const next = values.map((value, n) => (n === at ? said : value));
    setValues(next);
    return next;
  };
  return { values, setValues, take };
}

/** Goes through a sheet question by question within the page: what is on its way to the server holds nobody up. */
export function useSteps({ sheet, values: kept, start, form, onStep, onLast }: StepsOptions): Steps {
  const { at, turn, ...place } = usePlace(form, start);
  const { values, setValues, take } = useValues(kept);
  const [error, setError] = useState<string>();
  const move = (to: number) => {
    setError(undefined);
    place.move(to);
  };
  return {
    at,
    values,
    error,
    turn,
    back() {
      const answer = form.current && answerIn(form.current, sheet, at);
      if (answer && "said" in answer) onStep(take(at, answer.said));
      move(Math.max(0, at - 1));
    },
    resume(found, to) {
      setValues(found);
      place.jump(to);
    },
    onSubmit(event) {
      const answer = answerIn(event.currentTarget, sheet, at);
      if ("wrong" in answer) {
        event.preventDefault();
        setError(answer.wrong);
        return;
      }
      const next = take(at, answer.said);
      if (at === sheet.questions.length - 1) {
        if (onLast(next, event)) event.preventDefault();
        return;
      }
      event.preventDefault();
      onStep(next);
      move(at + 1);
    },
  };
}
