import { refusalOf, type Refusal } from "~/features/tenancy/components/refusal";
import type { FormAgain } from "../saving/plan-form.schema";
import { isFilled, linesOf, type FormFields } from "../saving/plan-form";
import { planSteps, type PlanStep } from "../plan-step";
import { stepWords } from "./step-words";

export type PlanRefusal = Refusal & { code: string };

/** The refusal in the form's answer, if it is one. */
export function planRefusalOf(answer: unknown): PlanRefusal | undefined {
  return refusalOf(answer) as PlanRefusal | undefined;
}

/** The form as it comes back from a button that saves nothing. */
export function againOf(answer: unknown): FormAgain | undefined {
  if (typeof answer !== "object" || answer === null || !("intent" in answer)) return undefined;
  return answer.intent === "again" ? (answer as FormAgain) : undefined;
}

/** Whether the plan was saved elsewhere meanwhile. */
export function isOvertaken(refusal: PlanRefusal | undefined): boolean {
  return refusal?.code === "safety_plan.changed_elsewhere" || refusal?.code === "kernel.conflict";
}

/** The place in the form of a step's n-th line that says something: the schema counts no others. */
function placeInForm(values: FormFields, step: PlanStep, nth: number): number {
  const filled = linesOf(values, step).flatMap((line, at) => (isFilled(line) ? [at] : []));
  return filled[nth] ?? nth;
}

/** Errors by field path within the steps: `coping`, `coping.0.text`, `supporters.1.phone`. */
export function stepErrors(refusal: PlanRefusal | undefined): Record<string, string> {
  if (!refusal) return {};
  const entries = Object.entries(refusal.fields).flatMap(([path, message]): [string, string][] => {
    const [steps, name, nth, part] = path.split(".");
    const step = planSteps.find((known) => known === name);
    if (steps !== "steps" || !step) return [];
    if (nth === undefined) return [[step, message]];
    return [[`${step}.${placeInForm(refusal.values, step, Number(nth))}.${part}`, message]];
  });
  return Object.fromEntries(entries);
}

/** What the top of the form points at. */
export function wrongLines(errors: Record<string, string>) {
  return planSteps.flatMap((step) =>
    Object.entries(errors)
      .filter(([path]) => path === step || path.startsWith(`${step}.`))
      .map(([path, message]) => {
        const at = path.split(".")[1];
        const label = stepWords[step].title + (at === undefined ? "" : `, linha ${Number(at) + 1}`);
        return { id: path.replace(/\.text$/, ""), label, message };
      }),
  );
}

/** What was typed before the answer, if the answer gives it back. */
export function typedBefore(answer: unknown): FormFields | undefined {
  return planRefusalOf(answer)?.values ?? againOf(answer)?.values;
}
