import { useFetcher } from "@remix-run/react";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { Button } from "~/ui/form/button";

type FailNowProps = {
  /** Where it is posted to. */
  action: string;
  isPatient: boolean;
  onClose: () => void;
};

/** From within the call: technology fails it. What that means, and the one press that ends it at nobody's cost. */
export function FailNow({ action, isPatient, onClose }: FailNowProps) {
  const { Form, data, state } = useFetcher();
  const refusal = refusalOf(data);
  return (
    <section aria-label="A chamada não funciona" className="rounded-lg bg-raised px-4 py-3 text-ink">
      <p>
        <strong className="font-semibold">A chamada não funciona?</strong> Encerrar por falha técnica não tem custo.{" "}
        {isPatient
          ? "Mostramos em seguida os próximos horários livres."
          : "Nada é cobrado, e vocês veem em seguida os próximos horários livres."}
      </p>
      {refusal && (
        <p role="alert" className="mt-2 border-l-4 border-now bg-now-wash px-3 py-2">
          {refusal.message}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        <Form method="post" action={action} className="max-sm:w-full">
          <Button
            name="intent"
            value="fail"
            variant="danger"
            pending={state !== "idle"}
            pendingLabel="Encerrando…"
            className="max-sm:w-full"
          >
            Encerrar por falha técnica
          </Button>
        </Form>
        <Button type="button" variant="quiet" onClick={onClose} className="max-sm:w-full">
          Continuar na chamada
        </Button>
      </div>
    </section>
  );
}
