import { Form, Link, useActionData, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { attachmentsIn } from "~/features/files/attachment-value";
import { AttachmentsField } from "~/features/files/components/attachments-field";
import { useSaveWhenSent } from "~/features/files/components/use-save-when-sent";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { mostTaskFiles } from "../../files/task-files";
import { DueFields, RepeatFields } from "./when-fields";
import { WordFields } from "./word-fields";

type GiveFormProps = {
  patient: { id: string; name: string };
  /** The exercise chosen from the library; null for a free task. */
  exercise: { code: string; name: string; purpose: string; steps: readonly string[] } | null;
  zoneHint: string;
};

/** Giving a task to one patient. What was typed stays on a refusal. */
export function GiveForm({ patient, exercise, zoneHint }: GiveFormProps) {
  const refusal = refusalOf(useActionData<unknown>());
  const pending = useNavigation().formMethod === "POST";
  const form = useRef<HTMLFormElement>(null);
  const save = useSaveWhenSent(form);
  const presets: Record<string, string> = { title: exercise?.name ?? "", steps: (exercise?.steps ?? []).join("\n") };
  const value = (name: string, otherwise = presets[name] ?? "") =>
    refusal ? [refusal.values[name] ?? ""].flat().join(",") : otherwise;
  const errors = refusal?.fields ?? {};
  return (
    <Form
      ref={form}
      method="post"
      encType="multipart/form-data"
      noValidate
      onSubmit={save.onSubmit}
      className="max-w-form space-y-5"
    >
      <FormError message={refusal?.message} />
      <HiddenIdempotencyKey name="key" value={value("key") || undefined} />
      <p className="max-w-reading text-ink-soft">
        {exercise === null ? "Tarefa livre. " : `${exercise.name}: ${exercise.purpose} `}
        <Link to={teamPaths.exercises(patient.id)} className="link whole">
          {exercise === null ? "Escolher um exercício" : "Escolher outro"}
        </Link>
        {exercise !== null && (
          <>
            {" · "}
            <Link to={teamPaths.patientTaskNew(patient.id)} className="link whole">
              Tarefa livre
            </Link>
          </>
        )}
      </p>
      <input type="hidden" name="exercise" value={exercise?.code ?? ""} />
      <WordFields value={value} errors={errors} />
      <AttachmentsField
        label="Arquivos"
        hint={`Até ${mostTaskFiles} fotos, áudios ou PDF de 10 MB. A pessoa vê na tarefa, e em cada dia quando se repete.`}
        error={errors.files ?? errors.file}
        initial={attachmentsIn(refusal?.values.files)}
        max={mostTaskFiles}
        patientId={patient.id}
        listLabel="Arquivos da tarefa"
        onBusy={save.onBusy}
      />
      <DueFields value={value} errors={errors} zoneHint={zoneHint} />
      <RepeatFields value={value} errors={errors} />
      <Checkbox
        name="reminds"
        label="Lembrar no dia"
        hint="Só se ainda não foi feita, e sem cobrança."
        defaultChecked={refusal ? refusal.values.reminds === "on" : true}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button pending={pending || save.waiting} pendingLabel={save.waiting ? "Terminando o envio…" : "Enviando…"}>
          Passar tarefa
        </Button>
        <Link to={teamPaths.patientTasks(patient.id)} className="link inline-flex min-h-11 items-center dense:min-h-8">
          Voltar sem passar
        </Link>
      </div>
    </Form>
  );
}
