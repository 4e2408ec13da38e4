import { Form, useActionData, useNavigation } from "@remix-run/react";
import { useRef, useState } from "react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { isLostNetwork, useSendWhenOnline } from "~/ui/draft/lost-network";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import type { ExerciseCode } from "../exercise/exercise";
import { FeltField } from "./felt-fields";
import { Exercise, Lost, useLanding } from "./exercise";
import { usePracticeQueue, useQueuedPractice } from "./offline/use-queued-practice";
import { texts } from "./texts/texts.data";

type PracticeFormProps = {
  exercise: ExerciseCode;
  owner: string;
  formKey: string;
  /** What led here, and would be done with it. */
  task: { id: string; title: string } | null;
};

/** An exercise with what was felt before and after: the form of a page without scripts, the same with them. */
export function PracticeForm({ exercise, owner, formKey, task }: PracticeFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [seconds, setSeconds] = useState<number | null>(null);
  const [isRunning, setRunning] = useState(false);
  const after = useLanding(isRunning);
  const answer = useActionData<unknown>();
  const refusal = refusalOf(answer, { intent: "note" });
  const queue = usePracticeQueue(owner, exercise);
  useQueuedPractice(form, answer, queue);
  useSendWhenOnline(form, queue.kept === "no" && isLostNetwork(answer, "note") ? answer : undefined);
  const pending = useNavigation().formData?.get("intent") === "note";
  const isLost = isLostNetwork(answer, "note") && !pending;
  const text = texts[exercise];
  return (
    <Form ref={form} method="post" noValidate className="space-y-8">
      <ActingAs />
      {refusal && <FormError message={refusal.message} fields={[]} />}
      <input type="hidden" name="key" value={typedIn(refusal, "key") || formKey} />
      <input type="hidden" name="seconds" value={seconds ?? typedIn(refusal, "seconds") ?? ""} />
      <div hidden={isRunning}>
        <FeltField when="before" value={typedIn(refusal, "before")} error={refusal?.fields.before} />
      </div>
      <Exercise text={text} onDone={setSeconds} onRuns={setRunning} />
      <div ref={after} hidden={isRunning} className="space-y-4">
        <FeltField when="after" value={typedIn(refusal, "after")} error={refusal?.fields.after} />
        {task && (
          <label className="flex min-h-11 max-w-form items-start gap-3 py-2">
            <input
              type="checkbox"
              name="task"
              value={task.id}
              defaultChecked={typedIn(refusal, "task") !== undefined}
              className="mt-1 size-5 shrink-0"
            />
            <span className="wrap-anywhere">
              Concluir também a tarefa “{task.title}”
              <span className="block text-sm text-ink-soft">
                Quem passou vê que foi feita; como você se sentiu fica com você.
              </span>
            </span>
          </label>
        )}
        {isLost ? (
          <Lost kept={queue.kept} />
        ) : (
          <Button name="intent" value="note" pending={pending} pendingLabel="Guardando…" className="max-sm:w-full">
            Registrar que pratiquei
          </Button>
        )}
      </div>
    </Form>
  );
}
