import { Form, useActionData, useNavigation } from "@remix-run/react";
import { isLostNetwork } from "~/ui/draft/lost-network";
import { Flash } from "~/ui/flash";
import { FormError } from "~/ui/form-error";
import { Notice } from "~/ui/notice";
import { diaryRefusalOf } from "./form-answer";

/** Takes a deletion back by a tap, without JavaScript too: posts to the page it stands on. */
export function UndoForm({ id, title }: { id: string; title?: string }) {
  const pending = useNavigation().formData?.get("id") === id;
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="restore" />
      <input type="hidden" name="id" value={id} />
      <button
        type="submit"
        aria-disabled={pending || undefined}
        className="min-h-11 px-2 font-semibold underline underline-offset-4"
      >
        Desfazer
        {title && <span className="sr-only"> a exclusão de {title}</span>}
      </button>
    </Form>
  );
}

/** Says that a note was just deleted, and takes it back. */
export function UndoDelete({ id }: { id: string }) {
  return <Flash undo={<UndoForm id={id} />}>Anotação excluída. Você pode desfazer por 24 horas.</Flash>;
}

/** Why deleting or bringing back did not happen: refused, or no network. */
export function NotDone() {
  const answer = useActionData<unknown>();
  const waiting = useNavigation().state !== "idle";
  if (isLostNetwork(answer) && !waiting) {
    return (
      <div role="alert">
        <Notice title="Sem conexão agora" className="mb-6">
          <p>Nada foi mudado. Quando a conexão voltar, tente de novo.</p>
        </Notice>
      </div>
    );
  }
  return <FormError message={diaryRefusalOf(answer)?.message} />;
}
