import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { Difference } from "../autosave/difference";

/** What stands beside a form that was overtaken; null for other refusals. */
export function overtakenBy(refusal: Refusal | undefined, saved: string, keepHref: string): ReactNode {
  const typed = typedIn(refusal, "text");
  const isIt = refusal !== undefined && "code" in refusal && refusal.code === "records.changed_elsewhere";
  return isIt && typed !== undefined ? <Overtaken saved={saved} typed={typed} keepHref={keepHref} /> : null;
}

type OvertakenProps = { saved: string; typed: string; keepHref: string };

/** Without the editor: what was saved meanwhile beside what was typed, which still stands in the form. */
function Overtaken({ saved, typed, keepHref }: OvertakenProps) {
  return (
    <section aria-labelledby="diferenca" className="mb-6 rounded-lg border border-line-strong bg-raised p-4 sm:p-5">
      <h2 id="diferenca" className="text-lg">
        O que muda entre o texto guardado e o seu
      </h2>
      <p className="mb-3 text-sm text-ink-soft">
        Riscado: só no texto guardado. Sublinhado: só no que você escreveu. O seu continua no campo abaixo, inteiro.
      </p>
      <Difference older={saved} newer={typed} words={{ removed: "só no guardado", added: "só no seu" }} />
      <p className="mt-4">
        Guardar agora mantém o seu; o outro fica nas versões.{" "}
        <Link to={keepHref} reloadDocument className="link inline-flex min-h-11 items-center">
          Ficar com o que está guardado
        </Link>
      </p>
    </section>
  );
}
