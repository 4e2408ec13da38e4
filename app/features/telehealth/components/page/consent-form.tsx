import { Form, useNavigation } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { telehealthPoints, telehealthVersion } from "~/features/consent/words/telehealth-words";

type ConsentFormProps = {
  leader: string;
  declined: boolean;
  /** The conversation of the two, where there is one; where another time is chosen. */
  chatHref: string | null;
  moveHref: string;
};

/** Before meeting online: what it means, and the right to be seen in person (Lei 14.510/2022). Asked for each session. */
export function ConsentForm({ leader, declined, chatHref, moveHref }: ConsentFormProps) {
  const pressed = useNavigation().formData?.get("answer");
  return (
    <section aria-labelledby="aceite" className="max-w-reading">
      <h2 id="aceite" className="text-xl">
        {declined ? "Você pediu atendimento presencial" : "Antes de entrar"}
      </h2>
      {declined && (
        <>
          <p className="mt-2">
            {`Avisamos ${leader} do seu pedido: vocês combinam onde e quando. Se mudar de ideia para esta sessão, é só aceitar aqui.`}
          </p>
          <p className="flex flex-wrap gap-x-6">
            {chatHref && (
              <a href={chatHref} className="link inline-flex min-h-11 items-center">
                Escrever para {leader}
              </a>
            )}
            <a href={moveHref} className="link inline-flex min-h-11 items-center">
              Ver outros horários
            </a>
          </p>
        </>
      )}
      <ul className="mt-3 list-disc space-y-2 pl-5">
        {telehealthPoints.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Form method="post" className="mt-5 flex flex-wrap gap-3">
        <input type="hidden" name="intent" value="consent" />
        <input type="hidden" name="words" value={telehealthVersion} />
        <Button name="answer" value="online" pending={pressed === "online"} className="max-sm:w-full">
          Aceito o atendimento online
        </Button>
        {!declined && (
          <Button
            name="answer"
            value="in_person"
            variant="quiet"
            pending={pressed === "in_person"}
            className="max-sm:w-full"
          >
            Prefiro presencial
          </Button>
        )}
      </Form>
    </section>
  );
}
