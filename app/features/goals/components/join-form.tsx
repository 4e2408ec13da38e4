import { Form, useNavigation } from "@remix-run/react";
import { refusalOf, typedIn, versionAfter, type Refusal } from "~/features/tenancy/components/refusal";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { DateTimeField } from "~/ui/form/date-time-field";
import { FormError } from "~/ui/form/form-error";
import { Select } from "~/ui/form/select";
import { Fold } from "~/ui/fold";
import type { Step } from "../goal/goal";

type JoinFormProps = {
  step: Step;
  refusal: Refusal | undefined;
  /** Tasks that may be joined. */
  tasks: readonly { id: string; title: string }[];
  /** Where a task can be made of the step: what names this form. */
  giveKey?: string;
  /** Practices that a task can open. */
  practices?: readonly { value: string; label: string }[];
};

/** A step joins a task that is there, becomes one, or is parted from it. */
export function JoinForm({ step, refusal, tasks, giveKey, practices = [] }: JoinFormProps) {
  const { id, text, task, version } = step;
  const sent = useNavigation().formData;
  const isGoing = (intent: string) => sent?.get("intent") === intent && sent.get("stepId") === id;
  const joining = refusalOf(refusal, { intent: "join" });
  const giving = refusalOf(refusal, { intent: "give" });
  const hidden = (
    <>
      <ActingAs />
      <input type="hidden" name="stepId" value={id} />
      <input type="hidden" name="version" value={versionAfter(joining, version)} />
    </>
  );
  const of = <span className="sr-only">: {text}</span>;
  if (task)
    return (
      <Form method="post" preventScrollReset>
        {hidden}
        <Button variant="quiet" name="intent" value="join" pending={isGoing("join")}>
          Desligar da tarefa{of}
        </Button>
      </Form>
    );
  if (tasks.length === 0 && giveKey === undefined) return null;
  return (
    <Fold
      label={giveKey === undefined ? "Ligar a uma tarefa" : "Tarefa deste passo"}
      open={refusal?.values.intent !== "move" && refusal !== undefined}
    >
      {giveKey !== undefined && (
        <Form method="post" preventScrollReset noValidate className="flex flex-wrap items-end gap-3">
          {hidden}
          <input type="hidden" name="key" value={typedIn(giving, "key") ?? `${giveKey}:${id}`} />
          <FormError message={giving?.message} />
          <DateTimeField
            id={`due-${id}`}
            name="dueDay"
            type="date"
            label="Para o dia"
            optional
            defaultValue={typedIn(giving, "dueDay") ?? ""}
            error={giving?.fields.dueDay ?? giving?.fields.dueAt}
            className="w-full sm:w-60"
          />
          {practices.length > 0 && (
            <Select
              id={`exercise-${id}`}
              name="exercise"
              label="Com uma prática guiada"
              placeholder="Nenhuma"
              options={[...practices]}
              defaultValue={typedIn(giving, "exercise") ?? ""}
              className="w-full sm:w-60"
            />
          )}
          <Button variant="quiet" name="intent" value="give" pending={isGoing("give")} pendingLabel="Passando…">
            Passar como tarefa{of}
          </Button>
        </Form>
      )}
      {tasks.length > 0 && (
        <Form method="post" preventScrollReset noValidate className="flex flex-wrap items-end gap-3">
          {hidden}
          <FormError message={joining?.message} />
          <Select
            id={`task-${id}`}
            name="taskId"
            label="Uma tarefa que já existe"
            placeholder="Escolha…"
            options={tasks.map((one) => ({ value: one.id, label: one.title }))}
            defaultValue={typedIn(joining, "taskId") ?? ""}
            className="min-w-0 max-w-full flex-1"
          />
          <Button variant="quiet" name="intent" value="join" pending={isGoing("join")}>
            Ligar{of}
          </Button>
        </Form>
      )}
      <p className="text-sm text-ink-soft">Quando a tarefa for respondida, o passo anda junto.</p>
    </Fold>
  );
}
