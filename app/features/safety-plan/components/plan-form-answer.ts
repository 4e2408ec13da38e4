import { refusalOf, type Refusal } from "~/features/tenancy/components/refusal";
import type { FormAgain } from "../plan-form.schema";
import type { FormFields } from "../plan-form";
import { planSteps } from "../plan-step";
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

/** Errors by field path within the steps: `coping`, `coping.0.text`, `supporters.1.phone`. */
export function stepErrors(refusal: PlanRefusal | undefined): Record<string, string> {
  const entries = Object.entries(refusal?.fields ?? {}).filter(([path]) => path.startsWith("steps."));
  return Object.fromEntries(entries.map(([path, message]) => [path.slice("steps.".length), message]));
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
