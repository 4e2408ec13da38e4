import { Form, useActionData, useNavigation } from "@remix-run/react";
import { refusalOf, typedIn, versionAfter } from "~/features/tenancy/components/refusal";
import { SeeSaved } from "~/features/tenancy/components/see-saved";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { FieldError } from "~/ui/form/field-error";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";
import { TextField } from "~/ui/form/text-field";
import type { Goal } from "../goal/goal";
import { goalRows } from "./goal-rows";

type GoalFormProps = {
  /** Null: a new one. */
  goal: Goal | null;
  formKey: string;
  longest: { title: number; why: number; step: number; know: number };
  mostSteps: number;
  /** Whether its patient writes. */
  own: boolean;
  /** Whether somebody cares for the patient here, so that there is anybody to show it to. */
  hasTeam: boolean;
};

/** A goal and its steps, each with how one would know. A step that is emptied goes. */
export function GoalForm({ goal, formKey, longest, mostSteps, own, hasTeam }: GoalFormProps) {
  const refusal = refusalOf(useActionData<unknown>());
  const pending = useNavigation().state !== "idle";
  const value = (name: string, before: string | null | undefined) =>
    refusal ? (typedIn(refusal, name) ?? "") : (before ?? "");
  const rows = goalRows(goal, refusal, mostSteps);
  return (
    <Form method="post" noValidate className="max-w-form space-y-6">
      <ActingAs />
      <input type="hidden" name="key" value={typedIn(refusal, "key") ?? formKey} />
      {goal && <input type="hidden" name="version" value={versionAfter(refusal, goal.version)} />}
      <FormError message={refusal?.message} />
      <SeeSaved refusal={refusal} />
      <TextField
        name="title"
        label={own ? "O que você quer" : "O que vocês querem"}
        hint="Em uma linha, do jeito que se diz em voz alta."
        required
        longest={longest.title}
        defaultValue={value("title", goal?.title)}
        error={refusal?.fields.title}
      />
      <TextArea
        name="why"
        label="Por que isto importa"
        optional
        rows={2}
        longest={longest.why}
        defaultValue={value("why", goal?.why)}
        error={refusal?.fields.why}
      />
      <fieldset className="space-y-5">
        <legend className="font-medium">Passos pequenos</legend>
        <p className="text-sm text-ink-soft">
          Um passo bom cabe em uma semana comum.{" "}
          {goal && goal.steps.length > 0 ? "Um passo deixado em branco sai da meta." : ""}
        </p>
        <FieldError id="steps-error">{refusal?.fields.steps}</FieldError>
        {rows.map(({ id, text, know, was, note }, n) => {
          const name = (part: string) => `step.${n}.${part}`;
          return (
            <div key={n} className="space-y-2 border-l-2 border-line pl-4">
              {id !== undefined && <input type="hidden" name={name("id")} value={id} />}
              {was !== undefined && <input type="hidden" name={name("was")} value={was} />}
              <TextField
                name={name("text")}
                label={`Passo ${n + 1}`}
                hint={note}
                optional
                longest={longest.step}
                defaultValue={text}
                error={refusal?.fields[name("text")]}
              />
              <TextField
                name={name("know")}
                label={own ? "Como você vai saber?" : "Como vão saber?"}
                optional
                longest={longest.know}
                defaultValue={know}
                error={refusal?.fields[name("know")]}
              />
            </div>
          );
        })}
        {rows.length < mostSteps && (
          <p className="text-sm text-ink-soft">Depois de guardar dá para acrescentar mais, até {mostSteps}.</p>
        )}
      </fieldset>
      {own && goal === null && hasTeam && (
        <Checkbox
          name="shared"
          label="Mostrar a quem acompanha você"
          hint="Sem marcar, só você vê a meta. Dá para mostrar depois."
          defaultChecked={refusal ? typedIn(refusal, "shared") !== undefined : false}
        />
      )}
      <Button pending={pending} pendingLabel="Guardando…" className="max-sm:w-full">
        Guardar
      </Button>
    </Form>
  );
}
