import { classNames } from "~/ui/class-names";
import { HelpBlock } from "~/ui/shell/help-block";
import { planSteps } from "../plan-step";
import type { PlanItem, PlanSteps as Steps } from "../safety-plan";
import { CallLink } from "./call-link";
import { stepWords } from "./step-words";

type PlanStepsProps = {
  steps: Steps;
  /** For the side of a page and for professionals: smaller, and without the sentence above each step. */
  compact?: boolean;
  /** Level of the steps' headings on this page. */
  heading?: "h2" | "h3";
  /** Leaves out CVV and SAMU where the page shows them already. */
  withoutHelp?: boolean;
};

/** What a plan says, one step after another, for reading in a bad moment: phones are called with one touch. Empty steps are left out. */
export function PlanSteps({ steps, compact = false, heading: Heading = "h2", withoutHelp = false }: PlanStepsProps) {
  const shown = planSteps
    .map((step, at) => ({ step, number: at + 1 }))
    .filter(({ step }) => steps[step].length > 0 || (step === "professionals" && !withoutHelp));
  return (
    <ol className={compact ? "space-y-5" : "space-y-9"}>
      {shown.map(({ step, number }) => (
        <li key={step} id={`passo-${number}`} className="flex scroll-mt-4 gap-3 sm:gap-4">
          <StepNumber number={number} compact={compact} />
          <div className="min-w-0 flex-1">
            <Heading className={compact ? "font-semibold" : "text-xl"}>{stepWords[step].title}</Heading>
            {!compact && <p className="mt-0.5 max-w-reading text-ink-soft">{stepWords[step].lead}</p>}
            <StepItems items={steps[step]} compact={compact} />
            {step === "professionals" && !withoutHelp && <HelpBlock bare stacked compact={compact} className="mt-3" />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepNumber({ number, compact }: { number: number; compact: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={
        compact
          ? "w-5 shrink-0 font-semibold text-act"
          : "grid size-9 shrink-0 place-items-center rounded-full bg-act-wash font-semibold text-act-strong"
      }
    >
      {number}
    </span>
  );
}

function StepItems({ items, compact }: { items: PlanItem[]; compact: boolean }) {
  if (items.length === 0) return null;
  const words = compact ? "wrap-anywhere" : "min-w-40 flex-1 font-own-words text-xl italic leading-snug wrap-anywhere";
  return (
    <ul className={compact ? "mt-0.5" : "mt-2 divide-y divide-line"}>
      {items.map(({ text, phone }, at) => (
        <li key={at} className={classNames("flex flex-wrap items-center gap-x-4 gap-y-2", compact ? "py-1" : "py-2.5")}>
          <span className={words}>{text}</span>
          {phone !== null && <CallLink phone={phone} name={text} />}
        </li>
      ))}
    </ul>
  );
}
