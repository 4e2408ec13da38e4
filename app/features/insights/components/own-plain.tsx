import type { Refusal } from "~/features/tenancy/components/refusal";
import { FormError } from "~/ui/form/form-error";
import type { Reader } from "~/ui/time/format-time";
import { MadeBy } from "./made-by";
import { ProblemForm } from "./problem-form";
import { Rating } from "./rating";
import type { OwnPlain as Said } from "../plain/own-plain.server";

type OwnPlainProps = {
  plain: Said;
  reader: Reader;
  refusal: Refusal | undefined;
};

/** A document of one's own in plain words, under the document: help to read it, and never the document. Not printed with it. */
export function OwnPlain({ plain, reader, refusal }: OwnPlainProps) {
  const { id, text, isEdited, helpful } = plain;
  return (
    <section aria-labelledby="simples" className="mt-8 max-w-reading border-t border-line pt-5 print:hidden">
      <h2 id="simples" className="text-xl">
        Em palavras simples
      </h2>
      <p className="mt-2 whitespace-pre-line wrap-anywhere">{text}</p>
      <MadeBy what="Escrito com ajuda de" by={plain} reader={reader}>
        , e lido {isEdited ? "e mudado " : ""}por quem escreveu o documento. Não é diagnóstico nem conselho: o documento
        é o que vale.
      </MadeBy>
      {refusal && <FormError message={refusal.message} />}
      <Rating helpful={helpful} of={{ name: "id", value: id }} />
      <ProblemForm id={id} />
    </section>
  );
}
