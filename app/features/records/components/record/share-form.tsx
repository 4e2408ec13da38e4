import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { formatDay, type Reader } from "~/ui/time/format-time";

type ShareFormProps = { readableAt: number | null; name: string; reader: Reader };

/** Whether the patient reads a signed note on the platform. */
export function ShareForm({ readableAt, name, reader }: ShareFormProps) {
  const shared = readableAt !== null;
  return (
    <Form method="post" className="rounded-lg border border-line p-4">
      <h2 className="text-base font-semibold">Leitura por {name}</h2>
      <p className="mt-1 text-sm text-ink-soft">
        {shared
          ? `Pode ler esta nota desde ${formatDay(readableAt, reader)}, como está, com os adendos.`
          : "Não vê esta nota na plataforma. O direito a uma cópia do prontuário não depende disto."}
      </p>
      <input type="hidden" name="intent" value="share" />
      <input type="hidden" name="readable" value={shared ? "no" : "yes"} />
      <Button variant="quiet" className="mt-3">
        {shared ? "Deixar de mostrar" : "Deixar ler"}
      </Button>
    </Form>
  );
}
