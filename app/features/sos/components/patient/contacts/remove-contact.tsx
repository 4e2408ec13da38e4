import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";

/** Removing somebody, folded so that no slip does it. */
export function RemoveContact({ name, pending }: { name: string; pending: boolean }) {
  return (
    <details className="mt-10 max-w-form border-t border-line pt-3">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-ink-soft hover:underline">
        Remover esta pessoa
      </summary>
      <p className="mt-1">{`${name} sai da sua lista e não recebe mais nenhum aviso.`}</p>
      <Form method="post" className="mt-3">
        <input type="hidden" name="intent" value="remove" />
        <Button variant="danger" pending={pending}>
          Remover
        </Button>
      </Form>
    </details>
  );
}
