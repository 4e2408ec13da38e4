import { Form } from "@remix-run/react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";
import type { Reader } from "~/ui/time/format-time";
import { MadeBy } from "./made-by";
import { ProblemForm } from "./problem-form";
import { Rating } from "./rating";
import type { NoteHelp } from "../note-help/note-help.server";

type AskProps = { refusal: Refusal | undefined; preview: { text: string; keywords: string } | null; isAgain: boolean };

/** The author's own keywords, which may be read as they would go before they do. */
export function KeywordsForm({ refusal, preview, isAgain }: AskProps) {
  return (
    <Form method="post" preventScrollReset className="max-w-reading">
      <ActingAs />
      {refusal && <FormError message={refusal.message} />}
      <TextArea
        name="keywords"
        label="Suas palavras-chave"
        hint="Frases curtas, suas. Nomes saem antes do envio; nada da nota, das anotações restritas ou do diário vai junto. Diagnóstico, remédio e risco ficam de fora: isso você escreve."
        defaultValue={typedIn(refusal, "keywords") ?? preview?.keywords ?? ""}
        error={refusal?.fields.keywords}
        rows={4}
        longest={1500}
        required
      />
      <p className="mt-3 flex flex-wrap gap-2">
        <Button name="intent" value="ask">
          {isAgain ? "Pedir de novo" : "Pedir um rascunho"}
        </Button>
        <Button name="intent" value="preview" variant="quiet">
          Ver antes o texto que iria
        </Button>
      </p>
      {preview && (
        <div className="mt-4">
          <p>É isto que iria. Nada foi enviado ainda.</p>
          <p className="mt-1 whitespace-pre-wrap wrap-anywhere text-ink-soft">{preview.text}</p>
        </div>
      )}
    </Form>
  );
}

/** What stands above the paragraphs after a press that was refused: what to do, where it is known. */
export function takeWords(refusal: Refusal | undefined): string | undefined {
  return refusal?.fields.part ?? refusal?.message;
}

/** What a model offers, paragraph by paragraph: only what is marked gets into the note. */
export function OfferedParagraphs({
  help,
  message,
  reader,
}: {
  help: NoteHelp;
  message: string | undefined;
  reader: Reader;
}) {
  const { paragraphs, by, helpful } = help;
  if (!by) return null;
  return (
    <div className="max-w-reading">
      {message && <FormError message={message} />}
      {paragraphs.length === 0 ? (
        <p>Todos os trechos já estão na nota.</p>
      ) : (
        <Form method="post">
          <ActingAs />
          <input type="hidden" name="intent" value="take" />
          <fieldset>
            <legend className="sr-only">Trechos para usar</legend>
            <ul className="divide-y divide-line border-y border-line">
              {paragraphs.map((text, place) => (
                <li key={text} className="py-2">
                  <p className="wrap-anywhere">{text}</p>
                  <Checkbox id={`part-${place}`} name="part" value={String(place)} label="Usar este trecho" />
                </li>
              ))}
            </ul>
          </fieldset>
          <Button className="mt-3">Pôr na nota o que marquei</Button>
        </Form>
      )}
      <MadeBy what="Rascunho escrito por" by={by} reader={reader}>
        {" "}
        a partir das suas palavras-chave, sem nomes. Não é diagnóstico. Confira: quem responde pela nota é você. Some em
        sete dias.
      </MadeBy>
      <Rating helpful={helpful} />
      {help.id !== null && <ProblemForm id={help.id} />}
    </div>
  );
}
