import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { formatExact, type Reader } from "~/ui/time/format-time";
import { usePending } from "../login/refusal";

/** That somebody asked for one's second step to be taken away, and the button that stops it. */
export function StopReset({ at, reader }: { at: number; reader: Reader }) {
  return (
    <section className="mb-6 max-w-reading border-l-4 border-act pl-4">
      <h2 className="text-lg dense:text-base">Pediram para desfazer as duas etapas desta conta</h2>
      <p className="mt-1">
        Alguém disse à CÁRIS que é você e que perdeu o celular. Em {formatExact(at, reader)} elas serão desfeitas, e a
        senha de hoje deixa de valer. Se não foi você, ou se achou o celular, cancele.
      </p>
      <Form method="post" className="mt-3">
        <Button name="intent" value="stop-reset" pending={usePending("stop-reset")} pendingLabel="Cancelando…">
          Cancelar o pedido
        </Button>
      </Form>
    </section>
  );
}
