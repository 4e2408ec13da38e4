import { Form } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { OwnRequest } from "../../requests/ask-right.server";
import { Answer, stateWords } from "./request-state";
import { rightWords } from "./right-words";

type Props = { requests: readonly OwnRequest[]; reader: Reader; encarregado: string };

/** What somebody asked for, where it stands and what they were answered. */
export function OwnRequests({ requests, reader, encarregado }: Props) {
  if (requests.length === 0) return null;
  const isRefused = requests.some(({ state }) => state === "refused");
  return (
    <section aria-labelledby="pedidos" className="mb-10">
      <h3 id="pedidos" className="text-lg">
        O que você pediu
      </h3>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {requests.map((one) => (
          <li key={one.id} className="py-4">
            <One {...one} reader={reader} />
          </li>
        ))}
      </ul>
      {isRefused && (
        <p className="mt-3 text-ink-soft">
          Não concorda com uma recusa? Escreva para a pessoa encarregada,{" "}
          <a href={`mailto:${encarregado}`} className="link">
            {encarregado}
          </a>
          , ou reclame à{" "}
          <a href="https://www.gov.br/anpd" className="link" rel="noreferrer">
            ANPD
          </a>
          .
        </p>
      )}
    </section>
  );
}

function One({ id, right, state, asker, askedAt, dueAt, words, answer, law, reader }: OwnRequest & { reader: Reader }) {
  const isLate = state === "asked" && dueAt < reader.now;
  return (
    <>
      <p>
        <span className="font-medium">{rightWords[right].label}</span>: {stateWords[state]}
        {state === "asked" && (
          <>
            , {isLate ? "o prazo era " : "até "}
            {formatWhen(dueAt, reader)}
          </>
        )}
        .
      </p>
      <p className="text-sm text-ink-soft">
        Pedido {formatWhen(askedAt, reader)}
        {asker === "guardian" && ", por quem responde por você, por escrito à clínica"}.
      </p>
      {words !== null && <p className="mt-1 wrap-anywhere whitespace-pre-line text-ink-soft">{words}</p>}
      <Answer answer={answer} law={law} />
      {state === "asked" && asker === "self" && (
        <Form method="post" className="mt-2">
          <ActingAs />
          <input type="hidden" name="intent" value="withdraw" />
          <Button name="id" value={id} variant="quiet">
            Retirar este pedido
          </Button>
        </Form>
      )}
    </>
  );
}
