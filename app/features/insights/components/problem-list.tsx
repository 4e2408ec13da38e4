import { Form } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { askedForWords, problemWords, type ProblemReason } from "../problem/problem-reasons";

export type ShownProblem = {
  id: string;
  feature: keyof typeof askedForWords;
  reason: ProblemReason;
  model: string;
  reportedAt: number;
  words: string | null;
};

/** What people said is wrong with what a model wrote: what for, why, and in their words; never what it wrote. */
export function ProblemList({ problems, reader }: { problems: ShownProblem[]; reader: Reader }) {
  if (problems.length === 0) return <p className="mt-1">Nenhum problema espera.</p>;
  return (
    <ul className="mt-2 max-w-reading divide-y divide-line border-y border-line">
      {problems.map(({ id, feature, reason, model, reportedAt, words }) => (
        <li key={id} className="py-3">
          <p>
            {askedForWords[feature]}: {problemWords[reason]}
          </p>
          <p className="text-sm text-ink-soft">
            {model}, <RelativeTime at={reportedAt} {...reader} />
          </p>
          {words && <p className="mt-1 wrap-anywhere whitespace-pre-line">{words}</p>}
          <Form method="post" preventScrollReset className="mt-2">
            <ActingAs />
            <input type="hidden" name="intent" value="seen" />
            <Button name="id" value={id} variant="quiet">
              Marcar como visto
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
