import { Link } from "@remix-run/react";
import { EmptyState } from "~/ui/list/empty-state";
import { classNames } from "~/ui/class-names";
import type { Decision } from "./decisions";

type AdminHomeProps = {
  decisions: Decision[];
  sentences: string[];
  countedAt: string | null;
  /** Whether something could not be read: then silence does not mean that all is well. */
  missing: boolean;
};

/** An admin's first page: what wants a decision, each with the one act that settles it; beside it the week in sentences. */
export function AdminHome({ decisions, sentences, countedAt, missing }: AdminHomeProps) {
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
      <section aria-labelledby="decide">
        <h2 id="decide" className="mb-2 text-lg dense:text-base">
          Espera uma decisão
        </h2>
        {missing && (
          <p className="mb-3">Parte do que esperamos ver aqui não respondeu agora. Recarregue em um minuto.</p>
        )}
        {decisions.length === 0 && !missing ? (
          <EmptyState title="Nada espera por você.">
            Quando faltar alguém para responder a pedidos de ajuda, um envio falhar ou um CRP vencer, aparece aqui.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {decisions.map((one) => (
              <DecisionRow key={one.key} one={one} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="week">
        <h2 id="week" className="mb-2 text-lg dense:text-base">
          Esta semana
        </h2>
        <ul className="space-y-2">
          {sentences.map((sentence) => (
            <li key={sentence} className="max-w-reading tabular-nums">
              {sentence}
            </li>
          ))}
        </ul>
        {countedAt && <p className="mt-3 text-sm text-ink-soft">Sessões contadas {countedAt}.</p>}
      </section>
    </div>
  );
}

function DecisionRow({ one: { words, why, href, act, now = false } }: { one: Decision }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className={classNames("font-semibold", now && "text-now-text")}>{words}</p>
        <p className="text-sm text-ink-soft">{why}</p>
      </div>
      <Link to={href} className="link inline-flex min-h-11 items-center dense:min-h-9">
        {act}
      </Link>
    </li>
  );
}
