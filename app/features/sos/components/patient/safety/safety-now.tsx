import { PlanSteps } from "~/features/safety-plan/components/plan-steps";
import type { SafetyPlan } from "~/features/safety-plan/safety-plan";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { HelpBlock } from "~/ui/shell/help-block";
import { Fold } from "../frame/fold";

type SafetyNowProps = {
  /** The person's own plan, as far as it is at hand. */
  plan: Pick<SafetyPlan, "steps"> | null;
  /** What is said of who is told; empty where nobody is. */
  told?: string;
  /** Level of the heading on this page. */
  heading?: "h2" | "h3";
};

/** What stands on a page at once when somebody has said that they think of hurting themselves or of dying: people, then their own plan. */
export function SafetyNow({ plan, told = "", heading: Heading = "h2" }: SafetyNowProps) {
  return (
    <section aria-label="Ajuda agora" className="max-w-reading border-l-4 border-now bg-now-wash px-4 py-5 sm:px-6">
      <Heading className="text-xl">Obrigado por contar. Você não precisa passar por isso sem ajuda.</Heading>
      <p className="mb-4 mt-1">
        Pensamentos assim costumam passar, e falar com alguém ajuda. Se estiver pesado agora, ligue ou peça ajuda:
      </p>
      <HelpBlock pair />
      <p className="mt-3">
        <Button asChild variant="sos" wide>
          <a href={paths.sosHelp()}>Pedir ajuda pelo SOS</a>
        </Button>
      </p>
      {told && <p className="mt-4">{told}</p>}
      {plan && <OwnWords plan={plan} />}
    </section>
  );
}

/** What they wrote for a moment like this: what they can do, at once; all of the plan one touch away. */
function OwnWords({ plan: { steps } }: { plan: Pick<SafetyPlan, "steps"> }) {
  return (
    <div className="mt-5">
      {steps.coping.length > 0 && (
        <>
          <p className="font-semibold">Nas suas palavras, o que você pode fazer:</p>
          <ul className="mb-3 mt-1 font-own-words text-lg italic">
            {steps.coping.map(({ text }, at) => (
              <li key={at} className="py-1 wrap-anywhere">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="border-t border-line">
        <Fold title="O seu plano de segurança">
          <PlanSteps steps={steps} heading="h3" compact withoutHelp />
        </Fold>
      </div>
    </div>
  );
}
