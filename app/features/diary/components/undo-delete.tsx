import { Form, useNavigation } from "@remix-run/react";
import { paths } from "~/paths";
import { Flash } from "~/ui/flash";

/** Says that a note was deleted and takes it back by a tap, without JavaScript too. */
export function UndoDelete({ id }: { id: string }) {
  const pending = useNavigation().formAction === paths.diaryRestore(id);
  return (
    <Flash
      undo={
        <Form method="post" action={paths.diaryRestore(id)}>
          <button
            type="submit"
            aria-disabled={pending || undefined}
            className="min-h-11 px-2 font-semibold underline underline-offset-4"
          >
            Desfazer
          </button>
        </Form>
      }
    >
      Anotação excluída. Você pode desfazer por 24 horas.
    </Flash>
  );
}
