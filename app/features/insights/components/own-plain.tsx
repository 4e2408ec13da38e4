import { paths } from "~/paths";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { ProblemForm } from "./problem-form";

type OwnPlainProps = {
  plain: { id: string; text: string; model: string; at: number; isEdited: boolean };
  reader: Reader;
};

/** A document of one's own in plain words, under the document: help to read it, and never the document. Not printed with it. */
export function OwnPlain({ plain, reader }: OwnPlainProps) {
  const { id, text, model, at, isEdited } = plain;
  return (
    <section aria-labelledby="simples" className="mt-8 max-w-reading border-t border-line pt-5 print:hidden">
      <h2 id="simples" className="text-xl">
        Em palavras simples
      </h2>
      <p className="mt-2 whitespace-pre-line wrap-anywhere">{text}</p>
      <p className="mt-2 text-sm text-ink-soft">
        Ajuda de inteligência artificial ({model}, <RelativeTime at={at} {...reader} />
        ), lida {isEdited ? "e mudada " : ""}por quem escreveu o documento. O documento é o que vale.
      </p>
      <ProblemForm id={id} action={paths.insights()} />
    </section>
  );
}
