import { dateFormat } from "~/lib/time/date-format";
import type { ErasurePreview } from "../../erasure/preview-erasure.server";

type PreviewProps = { preview: Pick<ErasurePreview, "goes" | "kept" | "keptUntil" | "tellsGuardian">; zone: string };

/** What goes and what stays, until when and by which law. */
export function WhatGoesAndStays({ preview: { goes, kept, keptUntil, tellsGuardian }, zone }: PreviewProps) {
  return (
    <>
      <section aria-labelledby="sai" className="mt-7 max-w-reading">
        <h3 id="sai" className="text-lg dense:text-base">
          O que sai
        </h3>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {goes.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p className="mt-3 text-ink-soft">
          {keptUntil === null
            ? "O que estava cifrado sob uma chave só sua não se abre mais em lugar nenhum: a chave é destruída."
            : "O prontuário fica fechado, só para quem a lei autoriza. Quando o prazo acaba, a chave dele é destruída."}
        </p>
      </section>
      <section aria-labelledby="fica" className="mt-7 max-w-reading">
        <h3 id="fica" className="text-lg dense:text-base">
          O que a lei manda guardar
        </h3>
        <dl className="mt-2 divide-y divide-line border-y border-line">
          {kept.map(({ what, until, law }) => (
            <div key={law + what} className="grid gap-x-6 py-3 sm:grid-cols-2">
              <dt>{what}</dt>
              <dd className="text-ink-soft">
                {until}
                <span className="block text-sm">{law}</span>
              </dd>
            </div>
          ))}
        </dl>
        {keptUntil !== null && (
          <p className="mt-3 text-ink-soft">
            Como está hoje, o prontuário sai em {dateFormat("pt-BR", zone, { dateStyle: "long" }).format(keptUntil)}.
          </p>
        )}
      </section>
      <section aria-labelledby="sabe" className="mt-7 max-w-reading">
        <h3 id="sabe" className="text-lg dense:text-base">
          Quem fica sabendo
        </h3>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {tellsGuardian && (
            <li>
              Quem está anotado como seu responsável, só quando começar: que você pediu e que o prontuário fica. Nada do
              que você escreveu.
            </li>
          )}
          <li>A administração de cada clínica em que você está: que terminou, e quanto saiu de cada coisa.</li>
          <li>As empresas que levaram e-mails e SMS até você, para que apaguem também.</li>
        </ul>
      </section>
    </>
  );
}
