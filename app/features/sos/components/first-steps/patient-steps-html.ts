import { patientSteps, type PatientStep } from "../../first-steps/first-steps";
import { patientStepWords } from "./step-words";

/** The steps that a value of `patientStepsLeft` names. */
function stepsIn(left: string): PatientStep[] {
  const named = new Set(left.split(" "));
  return patientSteps.filter((step) => named.has(step));
}

/**
 * What is left of a patient's first steps, as HTML; null when nothing is. Of our own words alone. HTML and not a component: it is for
 * somebody's first days, and every day's page would load the code that draws it (ADR 0068).
 * @param action where a step is put away
 */
export function patientStepsHtml(left: string, action: string): string | null {
  const steps = stepsIn(left);
  if (steps.length === 0) return null;
  const rows = steps.map((step) => {
    const { act, why, to } = patientStepWords[step];
    return (
      `<li class="flex flex-wrap items-center justify-between gap-x-4 py-2"><span class="min-w-0 flex-1 basis-56"><a href="${to}" class="link font-medium">${act}</a>` +
      `<span class="block text-sm text-ink-soft">${why}</span></span><form method="post" action="${action}"><button name="step" value="${step}" class="link min-h-11 text-sm text-ink-soft">` +
      `Dispensar<span class="sr-only">: ${act}</span></button></form></li>`
    );
  });
  return `<h2 class="mb-1 text-xl">Primeiros passos</h2><ul class="mt-2 divide-y divide-line border-y border-line">${rows.join("")}</ul>`;
}
