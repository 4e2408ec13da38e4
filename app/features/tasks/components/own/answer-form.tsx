import { Form, useActionData, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { attachmentsIn, toAttachmentValue } from "~/features/files/attachment-value";
import { AttachmentsField } from "~/features/files/components/attachments-field";
import { useSaveWhenSent } from "~/features/files/components/use-save-when-sent";
import { refusalOf, type Refusal } from "~/features/tenancy/components/refusal";
import { paths } from "~/paths";
import { DraftNotice } from "~/ui/draft/draft-notice";
import type { FormValues } from "~/ui/draft/draft-store";
import { isLostNetwork, useSendWhenOnline } from "~/ui/draft/lost-network";
import { useDraft } from "~/ui/draft/use-draft";
import { Notice } from "~/ui/feedback/notice";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { FormError } from "~/ui/form/form-error";
import type { ExerciseField } from "../../exercise/exercise";
import { mostTaskFiles } from "../../files/task-files";
import type { TaskDetail } from "../../task/task";
import { QuestionField } from "../question-field";
import { useQueuedAnswer, type Queued } from "./use-queued-answer";

type AnswerFormProps = {
  task: Pick<TaskDetail, "id" | "title" | "steps" | "answer" | "answerFiles">;
  questions: readonly ExerciseField[];
  owner: string;
  /** Names this very form: an answer sent twice is one. */
  formKey: string;
  teamName: string;
};

function opened({ answer, answerFiles }: AnswerFormProps["task"], formKey: string): FormValues {
  const said = (answer?.fields ?? []).map(({ name, value }): [string, string | string[]] => [
    `answer.${name}`,
    Array.isArray(value) ? [...(value as string[])] : String(value),
  ]);
  const files = answerFiles.map(toAttachmentValue);
  return { key: formKey, step: (answer?.steps ?? []).map(String), files, ...Object.fromEntries(said) };
}

/** The form of a task: typing is kept on the device, without network the answer waits there, and no question has to be answered. */
export function AnswerForm({ task, questions, owner, formKey, teamName }: AnswerFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useActionData<unknown>();
  const navigation = useNavigation();
  const isMine = !isLostNetwork(answer, "decline");
  const refusal = refusalOf(answer);
  const place = { owner, form: paths.task(task.id) };
  const draft = useDraft(form, { ...place, stampName: "key", restores: refusal === undefined });
  const queued = useQueuedAnswer(form, isMine ? answer : undefined, {
    ...{ ...place, taskId: task.id, title: task.title, onQueued: draft.keptElsewhere },
  });
  useSendWhenOnline(form, queued === "no" && isMine ? answer : undefined);
  const restored = draft.found?.how === "restored" ? draft.found.values : undefined;
  const values = restored ?? refusal?.values ?? opened(task, formKey);
  const pending = navigation.formMethod === "POST" ? navigation.formData?.get("intent") : undefined;
  const save = useSaveWhenSent(form);
  return (
    <Form
      ref={form}
      method="post"
      encType="multipart/form-data"
      noValidate
      onSubmit={save.onSubmit}
      className="space-y-6"
    >
      <Wrong refusal={refusal} questions={questions} />
      {isLostNetwork(answer) && isMine && pending === undefined && <Lost queued={queued} />}
      {(answer === undefined || draft.found?.how === "offered") && <DraftNotice draft={draft} />}
      <input type="hidden" name="key" value={formKey} />
      <div key={restored ? "restored" : "opened"} className="space-y-7">
        {task.steps.length > 0 && <Steps steps={task.steps} done={[values.step ?? []].flat()} />}
        {questions.map((question) => (
          <QuestionField
            key={question.name}
            question={question}
            value={values[`answer.${question.name}`]}
            error={refusal?.fields[`answer.${question.name}`]}
          />
        ))}
        <AttachmentsField
          label="Anexar algo"
          hint={`Até ${mostTaskFiles} fotos, áudios ou PDF de 10 MB. ${teamName} também vê.`}
          error={refusal?.fields.files ?? refusal?.fields.file}
          initial={attachmentsIn(values.files)}
          max={mostTaskFiles}
          listLabel="Arquivos desta resposta"
          onBusy={save.onBusy}
        />
      </div>
      <p className="max-w-reading text-sm text-ink-soft">
        Nenhuma pergunta é obrigatória. {teamName} lê o que você enviar aqui.
      </p>
      <div className="flex flex-wrap gap-3">
        <Button
          name="intent"
          value="done"
          pending={pending === "done" || save.waiting}
          pendingLabel={save.waiting ? "Terminando o envio…" : "Guardando…"}
          className="max-sm:w-full"
        >
          Concluir
        </Button>
        <Button
          variant="quiet"
          name="intent"
          value="partly"
          pending={pending === "partly"}
          pendingLabel="Guardando…"
          className="max-sm:w-full"
        >
          Guardar o que já fiz
        </Button>
      </div>
    </Form>
  );
}

function Wrong({ refusal, questions }: { refusal: Refusal | undefined; questions: readonly ExerciseField[] }) {
  if (!refusal) return null;
  const fields = questions.flatMap(({ name, label }) => {
    const message = refusal.fields[`answer.${name}`];
    return message ? [{ id: `answer.${name}`, label, message }] : [];
  });
  return (
    <FormError
      message={fields.length > 0 ? "Falta pouco. O que você escreveu continua aqui." : refusal.message}
      fields={fields}
    />
  );
}

const lostWords: Record<Queued, [string, string]> = {
  no: ["Sem conexão agora", "O que você escreveu continua aqui. Quando a conexão voltar, enviamos."],
  waits: ["Guardado neste aparelho", "Enviamos quando a internet voltar. Você pode fechar esta página."],
  sent: ["Enviado", "A internet voltou e a sua resposta seguiu."],
};

function Lost({ queued }: { queued: Queued }) {
  const [title, words] = lostWords[queued];
  return (
    <div role="status">
      <Notice tone="calm" title={title}>
        <p>{words}</p>
      </Notice>
    </div>
  );
}

function Steps({ steps, done }: { steps: readonly string[]; done: string[] }) {
  return (
    <fieldset className="max-w-form">
      <legend className="mb-1 font-medium">Passos</legend>
      {steps.map((step, n) => (
        <Checkbox
          key={n}
          id={`step-${n}`}
          name="step"
          value={String(n)}
          label={<span className="wrap-anywhere">{step}</span>}
          defaultChecked={done.includes(String(n))}
        />
      ))}
    </fieldset>
  );
}
