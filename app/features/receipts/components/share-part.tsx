import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { Select } from "~/ui/form/select";
import type { ChargeDetail } from "../charges/read-charge.server";

/** Who pays for a session that several came to. Without a word from her, the first who was named pays it all. */
export function SharePart({ charge }: { charge: ChargeDetail }) {
  const { together, status, version } = charge;
  if (together.length < 2 || status === "paid") return null;
  const options = [
    { value: "parts", label: "Todos, em partes iguais" },
    { value: "each", label: "Cada um paga o valor inteiro" },
    ...together.map(({ id, name }) => ({ value: id, label: `Só ${name}` })),
  ];
  return (
    <section aria-labelledby="quem-paga" className="mt-5 border-t border-line pt-3">
      <h3 id="quem-paga" className="mb-2 font-semibold">
        Sessão conjunta
      </h3>
      <Form method="post" preventScrollReset className="space-y-3">
        <input type="hidden" name="intent" value="share" />
        <input type="hidden" name="version" value={version} />
        <Select name="how" label="Quem paga" options={options} defaultValue={charge.patientId} />
        <Button variant="quiet">Salvar</Button>
      </Form>
    </section>
  );
}
