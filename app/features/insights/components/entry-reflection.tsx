import { Form, Link } from "@remix-run/react";
import type { Refusal } from "~/features/tenancy/components/refusal";
import { paths } from "~/paths";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import type { Reader } from "~/ui/time/format-time";
import { MadeBy } from "./made-by";
import { AwaitAnswer } from "./await-answer";
import type { EntryReflection as Said } from "../reflection/read-reflection.server";

const states: Partial<Record<Said["status"], string>> = {
  queued: "A reflexão foi pedida e costuma chegar em menos de um minuto. Se não aparecer, abra a página de novo.",
  none: "Sem análise desta vez. Isso não diz nada sobre você nem sobre o que escreveu.",
};

const offWords = {
  clinic: "A sua clínica está com a inteligência artificial desligada, e por isso não dá para pedir agora.",
  care: "Quem atende você desligou as reflexões por enquanto. Se quiser, conversem sobre isso na sessão.",
};

type EntryReflectionProps = { said: Said; reader: Reader; refusal?: Refusal | undefined };

/** A model's reflection on this entry, or the way to ask for one. */
export function EntryReflection({ said, reader, refusal }: EntryReflectionProps) {
  const { status, text, by, canAsk, off } = said;
  return (
    <section id="reflexao" aria-labelledby="reflexao-titulo" className="mt-10 max-w-reading border-t border-line pt-5">
      <h2 id="reflexao-titulo" className="text-xl">
        Uma reflexão
      </h2>
      {text && by ? (
        <>
          <p className="mt-2 wrap-anywhere">{text.observation}</p>
          <p className="mt-2 font-medium wrap-anywhere">{text.question}</p>
          <MadeBy what="Escrita por" by={by} reader={reader}>
            , a partir desta anotação sem nomes. Não é diagnóstico nem conselho. Só você vê.{" "}
            <Link to={paths.insights()} className="link">
              Dizer se ajudou, ou relatar um problema
            </Link>
            .
          </MadeBy>
        </>
      ) : (
        states[status] && (
          <p role="status" className="mt-2">
            {states[status]}
          </p>
        )
      )}
      {status === "queued" && <AwaitAnswer />}
      {off !== null && !text && <p className="mt-2 text-ink-soft">{offWords[off]} O diário continua como sempre.</p>}
      {canAsk && status !== "queued" && !text && (
        <Form method="post" preventScrollReset className="mt-3">
          <ActingAs />
          <input type="hidden" name="intent" value="reflect" />
          {refusal && <FormError message={refusal.message} />}
          {status === "not_asked" && (
            <p className="mb-3 text-ink-soft">
              Um programa lê esta anotação sem os nomes e devolve uma observação e uma pergunta.
            </p>
          )}
          <Button variant="quiet">{status === "none" ? "Pedir de novo" : "Pedir uma reflexão"}</Button>
        </Form>
      )}
    </section>
  );
}
