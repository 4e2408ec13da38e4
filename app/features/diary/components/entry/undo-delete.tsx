import { Form, useNavigation } from "@remix-run/react";
import { paths } from "~/paths";
import { Flash } from "~/ui/feedback/flash";

type UndoFormProps = {
  id: string;
  /** Named for who hears the button among others. */
  title?: string;
  /** Where it is posted; the note's own page by default. */
  action?: string;
};

/** Takes a deletion back by a tap, without JavaScript too. */
export function UndoForm({ id, title, action = paths.diaryEntry(id) }: UndoFormProps) {
  const pending = useNavigation().formData?.get("id") === id;
  return (
    <Form method="post" action={action}>
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

/** Says that a note was just deleted, and takes it back. Who deleted it has the code of its page already. */
export function UndoDelete({ id }: { id: string }) {
  return <Flash undo={<UndoForm id={id} />}>Anotação excluída. Você pode desfazer por 24 horas.</Flash>;
}
