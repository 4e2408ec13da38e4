import { useEffect, useRef } from "react";
import { Button } from "~/ui/form/button";
import { formatWhen } from "~/ui/time/format-time";
import { documentToText } from "../../document/document-text";
import type { RichDocument } from "../../document/document";
import { Difference } from "./difference";
import type { Stored } from "./send-text";

export type Choice = "both" | "mine" | "saved";

type ConflictProps = { stored: Stored; mine: RichDocument; zone: string; onChoose: (choice: Choice) => void };

/** The text that was saved meanwhile beside what stands here: the difference in words, and three ways on. */
export function Conflict({ stored, mine, zone, onChoose }: ConflictProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const saved = stored.savedAt ? formatWhen(Date.parse(stored.savedAt), { zone, now: Date.now() }) : null;
  return (
    <section aria-labelledby="diferenca" className="mt-4 rounded-lg border border-line-strong bg-raised p-4 sm:p-5">
      <h2 ref={heading} id="diferenca" tabIndex={-1} className="text-lg">
        O que muda entre o texto guardado e o seu
      </h2>
      <p className="mb-3 text-sm text-ink-soft">
        {saved && `Guardado ${saved}. `}
        Riscado: só no texto guardado. Sublinhado: só no que você escreveu aqui.
      </p>
      <Difference
        older={documentToText(stored.content)}
        newer={documentToText(mine)}
        words={{ removed: "só no guardado", added: "só no seu" }}
      />
      <div className="mt-5 flex flex-wrap gap-3">
        <Button type="button" onClick={() => onChoose("both")}>
          Juntar os dois no texto
        </Button>
        <Button type="button" variant="quiet" onClick={() => onChoose("mine")}>
          Guardar o que escrevi
        </Button>
        <Button type="button" variant="quiet" onClick={() => onChoose("saved")}>
          Ficar com o que está guardado
        </Button>
      </div>
      <p className="mt-3 max-w-reading text-sm text-ink-soft">
        O texto guardado continua nas versões, qualquer que seja a escolha. Ao juntar, confira e tire o que estiver
        repetido.
      </p>
    </section>
  );
}
