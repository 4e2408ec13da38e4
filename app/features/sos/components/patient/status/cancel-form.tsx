import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/form/button";

/** Taking the alert back: folded, so that no slip closes it, and asked how one is. */
export function CancelForm({ team }: { team: boolean }) {
  const pending = useNavigation().formData?.get("intent") === "cancel";
  return (
    <details className="border-t border-line pt-3">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-ink-soft hover:underline">
        Não preciso mais de ajuda
      </summary>
      <div className="pb-2 pt-3">
        <h2 className="text-xl">Está tudo bem?</h2>
        <p className="mt-1">
          {team && "Quem abrir o pedido vê que você encerrou. "}Ninguém mais é chamado. Você pode pedir de novo a
          qualquer hora.
        </p>
        <Form method="post" className="mt-3 flex flex-wrap gap-3">
          <input type="hidden" name="intent" value="cancel" />
          <Button name="reason" value="better" variant="quiet" pending={pending}>
            Sim, estou melhor
          </Button>
          <Button name="reason" value="by_mistake" variant="quiet" pending={pending}>
            Apertei sem querer
          </Button>
        </Form>
      </div>
    </details>
  );
}
