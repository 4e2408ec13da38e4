import { Form, Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { formatDay, type Reader } from "~/ui/time/format-time";
import { MadeBy } from "./made-by";
import { AwaitAnswer } from "./await-answer";
import { ProblemForm } from "./problem-form";
import { Rating } from "./rating";
import type { WeekSummary as Said } from "../week/read-summary.server";

const states: Partial<Record<Said["status"], string>> = {
  queued: "O resumo foi pedido e costuma chegar em menos de um minuto. Se não aparecer, abra a página de novo.",
  none: "Sem resumo desta vez. Isso não quer dizer semana tranquila nem baixo risco: leia as anotações.",
};
const refusals = {
  no_consent:
    "Esta pessoa não autorizou. Ela lê do que se trata e decide em Conta, Autorizações; você pode conversar sobre isso com ela.",
  off: "A inteligência artificial está desligada na clínica.",
  off_here: "O resumo está desligado para esta pessoa, mais abaixo.",
};

type WeekSummaryProps = {
  patientId: string;
  said: Said;
  /** What would be sent, where it was asked to be shown. */
  preview: { texts: string[]; leftOut: number } | null;
  message?: string | undefined;
  reader: Reader;
};

/** What a patient shared in a week, summed up by a model: each sentence with the entries that it comes from. */
export function WeekSummary({ patientId, said, preview, message, reader }: WeekSummaryProps) {
  const { status, refusal } = said;
  const canAsk = refusal === null && status !== "queued" && status !== "ready";
  return (
    <>
      {message && <FormError message={message} />}
      {status === "ready" && <Summary {...{ patientId, said, reader }} />}
      {refusal !== "no_consent" && states[status] && (
        <p role="status" className="mt-3 max-w-reading">
          {states[status]}
        </p>
      )}
      {status === "queued" && <AwaitAnswer />}
      {refusal !== null && status !== "ready" && <p className="mt-3 max-w-reading">{refusals[refusal]}</p>}
      {canAsk && (
        <Form method="post" preventScrollReset className="mt-3 max-w-reading">
          <ActingAs />
          <input type="hidden" name="intent" value="summarise" />
          <input type="hidden" name="week" value={said.week} />
          <p className="mb-3 text-ink-soft">
            Vão só as anotações compartilhadas da semana, sem nomes. Volta um rascunho para você conferir.
          </p>
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button variant="quiet">{status === "none" ? "Pedir de novo" : "Resumir esta semana"}</Button>
            <Link
              to={`?week=${said.week}&preview#envio`}
              className="link inline-flex min-h-11 items-center dense:min-h-8"
            >
              Ver antes o texto que iria
            </Link>
          </span>
        </Form>
      )}
      {preview && <Preview {...preview} />}
    </>
  );
}

function Preview({ texts, leftOut }: { texts: string[]; leftOut: number }) {
  return (
    <div id="envio" className="mt-4 max-w-reading">
      <p>
        {texts.length === 0
          ? "Nesta semana não há anotação que pudesse ser enviada."
          : "É isto que iria. Nada foi enviado ainda."}
        {leftOut > 0 && ` ${leftOut} de fora: curtas ou longas demais, em outra língua, ou além do que cabe.`}
      </p>
      <ol className="mt-2 list-decimal space-y-3 pl-5">
        {texts.map((text) => (
          <li key={text} className="whitespace-pre-wrap wrap-anywhere text-ink-soft">
            {text}
          </li>
        ))}
      </ol>
    </div>
  );
}

type SummaryProps = Pick<WeekSummaryProps, "patientId" | "said" | "reader">;

function Summary({ patientId, said, reader }: SummaryProps) {
  const { id, sentences, themes, sources, by, helpful, week } = said;
  const numberOf = new Map(sources.map(({ id }, i) => [id, i + 1]));
  const part = ({ text, sources: from }: Said["themes"][number]) => (
    <li key={text} className="wrap-anywhere">
      {text}
      {from.map(({ id }) => (
        <Link
          key={id}
          to={teamPaths.patientEntry(patientId, id)}
          className="link ml-1 inline-flex min-h-11 min-w-11 items-center justify-center dense:min-h-8"
        >
          <span className="sr-only">anotação </span>[{numberOf.get(id)}]
        </Link>
      ))}
    </li>
  );
  return (
    <div className="mt-3 max-w-reading">
      <ul className="space-y-1">{sentences.map(part)}</ul>
      {themes.length > 0 && (
        <>
          <h3 className="mt-4 font-medium">Temas que voltam</h3>
          <ul className="mt-1 list-disc pl-5">{themes.map(part)}</ul>
        </>
      )}
      <MadeBy what="Rascunho escrito por" by={by} reader={reader}>
        , das anotações abaixo, sem nomes. Não é diagnóstico nem avaliação de risco, e pode deixar de fora o que
        importa. Só você vê.
      </MadeBy>
      <ol className="mt-2 list-decimal pl-5 text-sm">
        {sources.map(({ id, at }) => (
          <li key={id}>
            <Link
              to={teamPaths.patientEntry(patientId, id)}
              className="link inline-flex min-h-11 items-center dense:min-h-8"
            >
              {formatDay(at, reader)}
            </Link>
          </li>
        ))}
      </ol>
      <Rating helpful={helpful} of={{ name: "week", value: week }} />
      {id !== null && <ProblemForm id={id} />}
    </div>
  );
}
