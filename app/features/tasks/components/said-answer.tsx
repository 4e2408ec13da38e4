import { Check } from "lucide-react";
import { Quote } from "~/ui/quote";
import type { AnsweredField, TaskAnswer } from "../task/task";

type SaidAnswerProps = { answer: TaskAnswer | null; steps: readonly string[] };

/** What was answered, question by question: people's own words in their own letter, numbers and choices plain. */
export function SaidAnswer({ answer, steps }: SaidAnswerProps) {
  if (!answer || (answer.fields.length === 0 && answer.steps.length === 0))
    return <p className="text-ink-soft">Nada escrito, e está bem assim.</p>;
  return (
    <>
      {steps.length > 0 && (
        <ul className="mb-5 max-w-reading space-y-1">
          {steps.map((step, n) => (
            <li key={n} className="flex gap-2">
              {answer.steps.includes(n) ? (
                <Check aria-hidden="true" className="mt-1 size-4 shrink-0 text-calm-text" />
              ) : (
                <span aria-hidden="true" className="mt-1 size-4 shrink-0 rounded-full border border-line-strong" />
              )}
              <span className="wrap-anywhere">
                {step}
                <span className="sr-only">{answer.steps.includes(n) ? ": feito" : ": ainda não"}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <dl className="max-w-reading space-y-4">
        {answer.fields.map((field) => (
          <div key={field.name}>
            <dt className="text-sm text-ink-soft">{field.label}</dt>
            <dd className="mt-0.5">
              <Value value={field.value} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Value({ value }: { value: AnsweredField["value"] }) {
  if (typeof value === "number") return <span className="font-semibold tabular-nums">{value}</span>;
  if (typeof value === "string") return <Quote>{value}</Quote>;
  return <>{value.join(" · ")}</>;
}
