import { Form, useNavigation } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { Switch } from "~/ui/form/switch";

/** Whether the Pix code goes along in the e-mail of a reminder, with what that shows to whom. Works without JavaScript. */
export function PixByMailForm({ wanted }: { wanted: boolean }) {
  const pending = useNavigation().state === "submitting";
  return (
    <section aria-labelledby="lembretes" className="mt-8 border-t border-line pt-4">
      <h2 id="lembretes" className="mb-1 text-lg">
        Lembretes por e-mail
      </h2>
      <Form method="post" preventScrollReset className="space-y-3">
        <ActingAs />
        <Switch
          name="pixByMail"
          label="Mandar o código Pix no e-mail do lembrete"
          hint="O código diz o valor e o nome de quem recebe. Deixe desligado se mais alguém lê os seus e-mails: o lembrete vai do mesmo jeito, sem nenhum nome."
          defaultChecked={wanted}
        />
        <Button variant="quiet" pending={pending} pendingLabel="Salvando…">
          Salvar
        </Button>
      </Form>
    </section>
  );
}
