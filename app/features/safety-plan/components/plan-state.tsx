import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import type { Reader } from "~/ui/time/format-time";
import { Notice } from "~/ui/feedback/notice";
import { RelativeTime } from "~/ui/time/relative-time";
import type { SafetyPlan } from "../safety-plan";

type PlanStateProps = {
  plan: SafetyPlan;
  reader: Reader;
  /** What to do when the review is due, as the reader is told it. */
  due: string;
  refusal?: string | undefined;
};

/** Who saved the plan and when, and when to look at it again; to be asked is to press one button. */
export function PlanState({ plan, reader, due, refusal }: PlanStateProps) {
  const isDue = plan.reviewDueAt <= reader.now;
  return (
    <section aria-label="Revisão do plano" className="border-t border-line pt-5 text-ink-soft print:hidden">
      <p>
        Salvo por {plan.savedBy.name}, <RelativeTime at={plan.savedAt} {...reader} />.
        {plan.reviewedAt !== null && (
          <>
            {" "}
            Revisto <RelativeTime at={plan.reviewedAt} {...reader} dayOnly />.
          </>
        )}
      </p>
      {isDue ? (
        <Notice tone="calm" title="Está na hora de rever" className="mt-3 text-ink">
          <p>{due}</p>
        </Notice>
      ) : (
        <p>
          Próxima revisão: <RelativeTime at={plan.reviewDueAt} {...reader} dayOnly />.
        </p>
      )}
      {refusal && (
        <p role="alert" className="mt-2 text-wrong-text">
          {refusal}
        </p>
      )}
      <Form method="post" preventScrollReset className="mt-3">
        <input type="hidden" name="version" value={plan.version} />
        <Button variant={isDue ? "primary" : "quiet"}>Revi, continua valendo</Button>
      </Form>
    </section>
  );
}
