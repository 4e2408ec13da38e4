import { savePlanSchema, type SavePlan } from "~/features/safety-plan/safety-plan.schema";
import type { PlanStep } from "~/features/safety-plan/plan-step";

type Typed = Partial<Record<PlanStep, (string | { text: string; phone?: string })[]>>;

/** A plan as somebody fills it in: what is not said is empty, but for one warning sign. */
export function planWords(said: Typed = {}, version = 0, reviewEveryDays: 30 | 60 | 90 = 90): SavePlan {
  const list = (step: PlanStep) => (said[step] ?? []).map((item) => (typeof item === "string" ? { text: item } : item));
  const steps = {
    warningSigns: said.warningSigns ? list("warningSigns") : [{ text: "Fico sem dormir" }],
    coping: list("coping"),
    distractions: list("distractions"),
    supporters: list("supporters"),
    professionals: list("professionals"),
    environment: list("environment"),
  };
  return savePlanSchema.parse({ steps, version, reviewEveryDays });
}
