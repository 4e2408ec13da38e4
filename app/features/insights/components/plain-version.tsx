import { Form } from "@remix-run/react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";
import type { Reader } from "~/ui/time/format-time";
import { MadeBy } from "./made-by";
import { AwaitAnswer } from "./await-answer";
import { ProblemForm } from "./problem-form";
import { Rating } from "./rating";
import type { PlainVersion as Said } from "../plain/plain-version.server";

const states: Partial<Record<Said["status"], string>> = {
  queued: "O rascunho foi pedido e costuma chegar em menos de um minuto. Se não aparecer, abra a página de novo.",
  none: "Sem rascunho desta vez: a resposta não veio, ou dizia o que não está no documento.",
};
const refusals = {
  no_consent:
    "Esta pessoa não autorizou que um documento seu vá a um modelo. Ela lê do que se trata e decide em Conta, Autorizações.",
  off: "A inteligência artificial está desligada na clínica.",
  off_here: "Está desligado para esta pessoa. Quem a acompanha liga de novo em Perfil, Inteligência artificial.",
};

type PlainVersionProps = {
  said: Omit<Said, "title">;
  preview: string | null;
  refusal: Refusal | undefined;
  reader: Reader;
};

/** A document in plain words, for who wrote it: asked for, read, changed, and let through to the patient, or not. */
export function PlainVersion({ said, preview, refusal, reader }: PlainVersionProps) {
  const { id, status, draft, by, helpful, accepted, refusal: why } = said;
  const canAsk = why === null && status !== "queued" && draft === null;
  return (
    <div className="max-w-reading">
      {refusal && <FormError message={refusal.message} />}
      {accepted && <Accepted accepted={accepted} reader={reader} />}
      {why !== "no_consent" && states[status] && (
        <p role="status" className="mt-3">
          {states[status]}
        </p>
      )}
      {status === "queued" && <AwaitAnswer />}
      {why !== null && draft === null && <p className="mt-3">{refusals[why]}</p>}
      {draft !== null && by && (
        <>
          <Draft draft={draft} refusal={refusal} />
          <MadeBy what="Rascunho escrito por" by={by} reader={reader}>
            {" "}
            a partir do documento, sem nomes. Não é diagnóstico, e só você vê. Confira cada frase com o documento: um
            “não” que falta muda tudo.
          </MadeBy>
          <Rating helpful={helpful} />
          {id !== null && <ProblemForm id={id} />}
        </>
      )}
      {canAsk && (
        <Form method="post" preventScrollReset className="mt-4">
          <ActingAs />
          <p className="mb-3 text-ink-soft">
            Vai o texto do documento, sem nomes nem registros. Volta um rascunho para você ler e corrigir.
          </p>
          <span className="flex flex-wrap gap-2">
            <Button name="intent" value="ask" variant="quiet">
              {status === "none" || accepted ? "Pedir de novo" : "Pedir um rascunho"}
            </Button>
            <Button name="intent" value="preview" variant="quiet">
              Ver antes o texto que iria
            </Button>
          </span>
        </Form>
      )}
      {preview !== null && (
        <div className="mt-4">
          <p>É isto que iria. Nada foi enviado ainda.</p>
          <p className="mt-1 whitespace-pre-wrap wrap-anywhere text-ink-soft">{preview}</p>
        </div>
      )}
    </div>
  );
}

function Accepted({ accepted, reader }: { accepted: NonNullable<Said["accepted"]>; reader: Reader }) {
  return (
    <section aria-labelledby="mostrada">
      <h2 id="mostrada" className="text-lg dense:text-base">
        O que você deixou para a pessoa ler
      </h2>
      <p className="mt-2 whitespace-pre-line wrap-anywhere">{accepted.text}</p>
      <MadeBy what="Escrito com ajuda de" by={accepted} reader={reader}>
        , e lido {accepted.isEdited ? "e mudado " : ""}por você. Embaixo do documento, quando ele estiver entregue.
      </MadeBy>
      <Form method="post" preventScrollReset className="mt-3">
        <ActingAs />
        <Button name="intent" value="remove" variant="quiet">
          Tirar
        </Button>
      </Form>
    </section>
  );
}

function Draft({ draft, refusal }: { draft: string; refusal: Refusal | undefined }) {
  return (
    <Form method="post" preventScrollReset className="mt-4 space-y-3">
      <ActingAs />
      <TextArea
        name="text"
        label="Em palavras simples"
        hint="Mude o que for preciso. A pessoa só vê depois que você mostrar."
        defaultValue={typedIn(refusal, "text") ?? draft}
        error={refusal?.fields.text}
        rows={14}
        longest={12_000}
        required
      />
      <p className="flex flex-wrap gap-2">
        <Button name="intent" value="accept">
          Li e confirmo: mostrar à pessoa
        </Button>
        <Button name="intent" value="discard" variant="quiet">
          Descartar
        </Button>
      </p>
    </Form>
  );
}
