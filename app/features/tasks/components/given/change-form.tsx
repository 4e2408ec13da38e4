import { Form, useNavigation } from "@remix-run/react";
import { versionAfter, type Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { FormError } from "~/ui/form/form-error";
import { DueFields } from "./when-fields";
import { WordFields } from "./word-fields";

type ChangeFormProps = {
  task: { title: string; description: string | null; steps: readonly string[]; version: number; repeats: boolean };
  /** Day and hour as the patient's clock says them. */
  due: { day: string; hour: string };
  refusal: Refusal | undefined;
  zoneHint: string;
};

/** Changing what is asked, while it has no answer. */
export function ChangeForm({ task, due, refusal, zoneHint }: ChangeFormProps) {
  const pending = useNavigation().formData?.get("intent") === "change";
  const stands: Record<string, string> = {
    ...{ title: task.title, description: task.description ?? "", steps: task.steps.join("\n") },
    ...{ dueDay: due.day, dueHour: due.hour },
  };
  const value = (name: string, otherwise = stands[name] ?? "") =>
    refusal ? [refusal.values[name] ?? ""].flat().join(",") : otherwise;
  return (
    <Form method="post" noValidate className="max-w-form space-y-5">
      <FormError message={refusal?.message} />
      <input type="hidden" name="version" value={versionAfter(refusal, task.version)} />
      <input type="hidden" name="dueWas" value={`${due.day}T${due.hour}`} />
      <WordFields value={value} errors={refusal?.fields ?? {}} />
      <DueFields value={value} errors={refusal?.fields ?? {}} zoneHint={zoneHint} />
      {task.repeats && <Checkbox name="following" label="Mudar as palavras também nas próximas" />}
      <Button name="intent" value="change" pending={pending} pendingLabel="Salvando…">
        Salvar
      </Button>
    </Form>
  );
}
