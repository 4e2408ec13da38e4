import { formatPhone } from "~/lib/text/phone";
import { helpLines } from "~/ui/copy/help-lines";
import { planSteps } from "../plan-step";
import type { PlanItem, PlanSteps } from "../safety-plan";
import { stepWords } from "./step-words";

/** The plan for the pocket: A6, black on white in any theme, to be cut out and folded once. Headed so that a stranger learns nothing at a glance. */
export function PlanCard({ steps }: { steps: PlanSteps }) {
  return (
    <article
      aria-label="Cartão de bolso"
      className="mx-auto max-w-[105mm] border border-dashed border-[#000] bg-[#fff] p-[6mm] text-[9.5pt] leading-snug text-[#000] print:mx-0 print:max-w-none print:w-[105mm]"
    >
      <ol className="space-y-[2.5mm]">
        {planSteps
          .filter((step) => steps[step].length > 0)
          .map((step) => (
            <li key={step} className="break-inside-avoid">
              <h2 className="text-[9.5pt] font-bold">{`${planSteps.indexOf(step) + 1}. ${stepWords[step].title}`}</h2>
              <CardItems items={steps[step]} />
            </li>
          ))}
      </ol>
      <p className="mt-[3mm] break-inside-avoid border-t border-[#000] pt-[2mm] font-bold">
        {helpLines.map(({ name, number, what }) => (
          <span key={number} className="block">{`${what}: ${name} ${number}`}</span>
        ))}
      </p>
    </article>
  );
}

function CardItems({ items }: { items: PlanItem[] }) {
  return (
    <ul className="list-disc pl-[4mm]">
      {items.map(({ text, phone }, at) => (
        <li key={at} className="wrap-anywhere">
          {text}
          {phone !== null && <strong className="whole"> {formatPhone(phone)}</strong>}
        </li>
      ))}
    </ul>
  );
}
