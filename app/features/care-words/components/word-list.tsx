import { Form, Link, useActionData } from "@remix-run/react";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { ownPaths } from "~/own-paths";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { Quote } from "~/ui/quote";
import type { CareWord } from "../word/care-word";

type WordsProps = { words: readonly CareWord[] };

const startOf = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What somebody left, waiting for the patient's yes: to keep, or not. */
export function OfferedWords({ words }: WordsProps) {
  const refusal = refusalOf(useActionData<unknown>());
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="oferecidas" className="mb-10 max-w-reading">
      <h2 id="oferecidas" className="mb-3 text-xl">
        Para você, se quiser guardar
      </h2>
      <FormError message={refusal?.message} />
      <ul className="space-y-6">
        {words.map(({ id, text, from }) => (
          <li key={id} className="border-l-4 border-act pl-4">
            <Quote source={from}>{text}</Quote>
            <Form method="post" preventScrollReset className="mt-3 flex flex-wrap gap-3">
              <ActingAs />
              <input type="hidden" name="id" value={id} />
              <Button name="intent" value="accept">
                Guardar<span className="sr-only">: {startOf(text)}</span>
              </Button>
              <Button variant="quiet" name="intent" value="remove">
                Não quero<span className="sr-only">: {startOf(text)}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the patient keeps, in their order, with the ways to move, change and take away. */
export function KeptWords({ words }: WordsProps) {
  return (
    <ol className="max-w-reading divide-y divide-line border-y border-line">
      {words.map(({ id, text, from, onHome }, n) => (
        <li key={id} className="py-5">
          <Quote source={from}>{text}</Quote>
          <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
            <Link to={ownPaths.careWord(id)} className="link inline-flex min-h-11 items-center">
              Mudar<span className="sr-only">: {startOf(text)}</span>
            </Link>
            <Form method="post" preventScrollReset className="flex gap-x-5">
              <ActingAs />
              <input type="hidden" name="id" value={id} />
              {n > 0 && <Act intent="up" label="Subir" of={text} />}
              {n < words.length - 1 && <Act intent="down" label="Descer" of={text} />}
            </Form>
            {onHome && <span className="text-ink-soft">na página Hoje</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Act({ intent, label, of }: { intent: string; label: string; of: string }) {
  return (
    <button name="intent" value={intent} className="link inline-flex min-h-11 items-center">
      {label}
      <span className="sr-only">: {startOf(of)}</span>
    </button>
  );
}
