import { Link } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import type { SafetyPlan } from "../safety-plan";
import { PlanSteps } from "./plan-steps";

type PlanConflictProps = {
  plan: SafetyPlan;
  reader: Reader;
  readHref: string;
  /** Names the form, whose draft goes when what was typed is given up. */
  formKey: string;
};

/** Beside what was typed: the version that was saved meanwhile, and the three ways on. It stands within the form. */
export function PlanConflict({ plan, reader, readHref, formKey }: PlanConflictProps) {
  return (
    <section aria-labelledby="versao-salva" className="mb-8 rounded-lg border border-line-strong bg-raised p-4 sm:p-5">
      <h2 id="versao-salva" className="text-lg">
        A versão que está salva
      </h2>
      <p className="mb-4 text-sm text-ink-soft">
        Por {plan.savedBy.name}, <RelativeTime at={plan.savedAt} {...reader} />. O que você escreveu está no formulário,
        inteiro.
      </p>
      <PlanSteps steps={plan.steps} compact heading="h3" withoutHelp />
      <div className="mt-5 flex flex-wrap gap-3">
        <Button name="more" value="both">
          Juntar as duas no formulário
        </Button>
        <Button variant="quiet">Salvar o que escrevi</Button>
        <Button asChild variant="quiet">
          <Link to={`${readHref}?dropped=${encodeURIComponent(formKey)}`}>Ficar com a que está salva</Link>
        </Button>
      </div>
      <p className="mt-3 max-w-reading text-sm text-ink-soft">
        Juntar não salva ainda: você confere antes. Qualquer versão continua no histórico e pode voltar.
      </p>
    </section>
  );
}
