import { Form, Link, useActionData, useNavigation } from "@remix-run/react";
import { Circle, CircleCheck, CircleDot } from "lucide-react";
import type { ReactNode } from "react";
import { refusalOf, typedIn, versionAfter, type Refusal } from "~/features/tenancy/components/refusal";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextField } from "~/ui/form/text-field";
import { Fold } from "~/ui/fold";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { Step, StepState } from "../goal/goal";
import { ownStateWords, stateWords } from "./goal-words";

const marks = { todo: Circle, going: CircleDot, done: CircleCheck };
const tones = { todo: "text-ink-soft", going: "text-act", done: "text-calm-text" };
const states: readonly StepState[] = ["todo", "going", "done"];

type StepListProps = {
  steps: readonly Step[];
  own: boolean;
  /** Whether the goal is worked on. */
  isOpen: boolean;
  reader: Reader;
  longestLine: number;
  /** Where a joined task is read; null: not by this reader. */
  taskHref: (task: NonNullable<Step["task"]>) => string | null;
  /** What can be done with a step beside saying how it goes. */
  more?: (step: Step, refusal: Refusal | undefined) => ReactNode;
};

/** The steps of a goal, in order: each with how it goes, what was said to it, and the way to say it anew. */
export function StepList({ steps, own, isOpen, reader, longestLine, taskHref, more }: StepListProps) {
  const answer = useActionData<unknown>();
  if (steps.length === 0)
    return <p className="max-w-reading text-ink-soft">Ainda sem passos. Comece por um que caiba nesta semana.</p>;
  return (
    <ol className="max-w-reading divide-y divide-line border-y border-line">
      {steps.map((step) => {
        const refusal = refusalOf(answer, { stepId: step.id });
        const Mark = marks[step.state];
        return (
          <li key={step.id} className="flex gap-3 py-4 dense:py-3" id={step.id}>
            <Mark aria-hidden="true" className={`mt-0.5 size-6 shrink-0 dense:size-4 ${tones[step.state]}`} />
            <div className="min-w-0 flex-1">
              <p className="font-medium wrap-anywhere">{step.text}</p>
              {step.know !== null && <p className="text-sm text-ink-soft wrap-anywhere">Como saber: {step.know}</p>}
              <Said step={step} reader={reader} href={step.task && taskHref(step.task)} />
              {isOpen && <MoveForm step={step} own={own} refusal={refusal} longest={longestLine} />}
              {isOpen && more?.(step, refusal)}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const taskWords: Record<string, string> = {
  ...{ open: "em aberto", partly: "feita em parte", done: "feita", declined: "não desta vez" },
  ...{ passed: "passou sem resposta", withdrawn: "retirada" },
};

function Said({ step, reader, href }: { step: Step; reader: Reader; href: string | null }) {
  const { state, movedAt, line, task } = step;
  return (
    <>
      <p className="text-sm">
        {stateWords[state]}
        {movedAt !== null && `, ${formatDay(movedAt, reader)}`}
      </p>
      {line !== null && <p className="mt-1 font-own-words italic wrap-anywhere">{line}</p>}
      {task && (
        <p className="mt-1 text-sm">
          {href === null ? (
            "Ligado a uma tarefa"
          ) : (
            <Link to={href} className="link inline-flex min-h-11 items-center dense:min-h-8">
              Ligado a uma tarefa
            </Link>
          )}
          {`, ${taskWords[task.status] ?? ""}`}
        </p>
      )}
    </>
  );
}

type MoveFormProps = { step: Step; own: boolean; refusal: Refusal | undefined; longest: number };

function MoveForm({ step, own, refusal: of, longest }: MoveFormProps) {
  const { id, text, state, version } = step;
  const refusal = refusalOf(of, { intent: "move" });
  const sent = useNavigation().formData;
  const pending = sent?.get("intent") === "move" && sent.get("stepId") === id;
  const chosen = typedIn(refusal, "state") ?? state;
  return (
    <Fold label={own ? "Dizer como vai" : "Registrar como vai"} open={refusal !== undefined}>
      <Form method="post" preventScrollReset noValidate className="space-y-3">
        <ActingAs />
        <input type="hidden" name="stepId" value={id} />
        <input type="hidden" name="version" value={versionAfter(refusal, version)} />
        <FormError message={refusal?.message} />
        <fieldset>
          <legend className="sr-only">Como vai: {text}</legend>
          <div className="flex flex-wrap gap-x-5">
            {states.map((one) => (
              <label key={one} className="inline-flex min-h-11 items-center gap-2 dense:min-h-9">
                <input
                  type="radio"
                  name="state"
                  value={one}
                  defaultChecked={chosen === one}
                  className="size-5 accent-act dense:size-4"
                />
                <span className={own ? undefined : "first-letter:uppercase"}>
                  {own ? ownStateWords[one] : stateWords[one]}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <TextField
          id={`line-${id}`}
          name="line"
          label="Uma linha"
          optional
          longest={longest}
          autoComplete="off"
          defaultValue={typedIn(refusal, "line") ?? ""}
          error={refusal?.fields.line}
        />
        <Button variant="quiet" name="intent" value="move" pending={pending} pendingLabel="Guardando…">
          Guardar<span className="sr-only">: {text}</span>
        </Button>
      </Form>
    </Fold>
  );
}
