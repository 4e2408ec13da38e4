import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/form/button";

/** The secret address of the agenda for calendar programs: told once, when it is made. */
export function CalendarFeed({ url }: { url: string | null }) {
  const pending = useNavigation().formData?.get("intent") === "feed";
  return (
    <section aria-labelledby="calendario" className="mt-12 border-t border-line pt-6">
      <h2 id="calendario" className="mb-1 text-lg font-semibold">
        Ver a agenda no seu calendário
      </h2>
      <p className="mb-3 max-w-reading text-ink-soft">
        Um endereço secreto que o Google Agenda, o Outlook ou o iPhone leem sozinhos. Mostra só iniciais e horários.
        Quem tem o endereço vê isso: um novo endereço desliga o anterior na hora.
      </p>
      {url !== null && (
        <div role="status" className="mb-3 max-w-form">
          <label htmlFor="feed" className="mb-1 block font-medium">
            Seu endereço. Copie agora: ele não é mostrado de novo.
          </label>
          <input id="feed" readOnly value={url} className="control" onFocus={(event) => event.target.select()} />
        </div>
      )}
      <Form method="post" preventScrollReset>
        <Button variant="quiet" name="intent" value="feed" pending={pending} pendingLabel="Criando…">
          {url === null ? "Criar endereço" : "Trocar por outro"}
        </Button>
      </Form>
    </section>
  );
}
