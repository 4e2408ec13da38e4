import { Form, Link } from "@remix-run/react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { TextArea } from "~/ui/form/text-area";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { causeWords, type DoubtCause } from "../access-log/doubt-causes";

type Doubt = {
  id: string;
  patientName: string;
  who: string;
  cause: DoubtCause;
  askedAt: number;
  openedAt: number;
  /** What was opened, and where it stands: the exceptional access, or that day of the audit. */
  what: string;
  href: string;
  note: string | null;
};

type Answered = Pick<Doubt, "id" | "patientName" | "who" | "cause" | "what"> & { by: string; answeredAt: number };

/** So many answered ones are shown; those before them are in the audit. */
const mostAnswered = 20;

/** Those that were answered: of whom, about what, by whom, when. The answer itself is the person's to read. */
export function AnsweredDoubts({ answered, reader }: { answered: readonly Answered[]; reader: Reader }) {
  if (answered.length === 0) return null;
  return (
    <details className="mt-8 max-w-prose">
      <summary className="link inline-flex min-h-11 cursor-pointer items-center">
        Acessos estranhados, respondidos
      </summary>
      <ul className="divide-y divide-line border-y border-line">
        {answered.map(({ id, patientName, who, cause, what, by, answeredAt }) => (
          <li key={id} className="py-3">
            <span className="font-medium">{patientName}</span>: “{causeWords[cause]}”, sobre {who}, que abriu {what}.{" "}
            <span className="text-ink-soft">
              {by} respondeu, <RelativeTime at={answeredAt} {...reader} />.
            </span>
          </li>
        ))}
      </ul>
      {answered.length >= mostAnswered && (
        <p className="mt-2">
          <Link
            to={`${teamPaths.adminAudit()}?action=access.answer`}
            className="link inline-flex min-h-11 items-center dense:min-h-8"
            prefetch="none"
          >
            As respostas mais antigas, na auditoria
          </Link>
        </p>
      )}
    </details>
  );
}

/** What patients say of accesses that do not look right to them, each with the answer that settles it. */
export function Doubts({ doubts, reader, answer }: { doubts: readonly Doubt[]; reader: Reader; answer: unknown }) {
  if (doubts.length === 0) return null;
  return (
    <section aria-labelledby="duvidas" className="mb-8 max-w-prose">
      <h2 id="duvidas" className="text-lg">
        Acessos que alguém estranhou
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {doubts.map(({ id, patientName, who, cause, askedAt, openedAt, what, href, note }) => {
          const refusal = refusalOf(answer, { id });
          return (
            <li key={id} className="py-3">
              <p>
                <span className="font-medium">{patientName}</span>: “{causeWords[cause]}”. {who} abriu {what},{" "}
                <RelativeTime at={openedAt} {...reader} />; a pergunta é de <RelativeTime at={askedAt} {...reader} />.{" "}
                <Link to={href} className="link" prefetch="none">
                  Ver na auditoria
                </Link>
              </p>
              {note !== null && <p className="mt-1 wrap-anywhere">Escreveu: “{note}”</p>}
              <Form method="post" className="mt-2 space-y-3">
                <input type="hidden" name="intent" value="answer" />
                <input type="hidden" name="id" value={id} />
                <FormError message={refusal?.message} />
                <TextArea
                  name="answer"
                  id={`resposta-${id}`}
                  label="Resposta para a pessoa"
                  rows={2}
                  longest={500}
                  error={refusal?.fields.answer}
                  defaultValue={typedIn(refusal, "answer")}
                  required
                />
                <Button variant="quiet">Responder</Button>
              </Form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
