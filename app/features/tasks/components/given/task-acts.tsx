import { Form, useNavigation } from "@remix-run/react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";

/** What is said to an answer; the patient reads it under the task. */
export function TaskComment({ comment, refusal }: { comment: string | null; refusal: Refusal | undefined }) {
  const pending = useNavigation().formData?.get("intent") === "comment";
  return (
    <Form method="post" noValidate className="mt-6 max-w-form space-y-3">
      <FormError message={refusal?.message} />
      <TextArea
        name="comment"
        label="Seu comentário"
        hint="A pessoa lê na página da tarefa e é avisada."
        rows={3}
        longest={2000}
        defaultValue={typedIn(refusal, "comment") ?? comment ?? ""}
        error={refusal?.fields.comment}
      />
      <Button variant="quiet" name="intent" value="comment" pending={pending} pendingLabel="Enviando…">
        {comment === null ? "Comentar" : "Mudar comentário"}
      </Button>
    </Form>
  );
}

/** Taking a task back, or ending its series. */
export function TaskEnds({ canWithdraw, canEnd }: { canWithdraw: boolean; canEnd: boolean }) {
  if (!canWithdraw && !canEnd) return null;
  return (
    <Form method="post" className="mt-8 flex flex-wrap gap-3 border-t border-line pt-5">
      {canWithdraw && (
        <Button variant="quiet" name="intent" value="withdraw">
          Retirar esta tarefa
        </Button>
      )}
      {canEnd && (
        <Button variant="quiet" name="intent" value="end">
          Encerrar a repetição
        </Button>
      )}
    </Form>
  );
}
