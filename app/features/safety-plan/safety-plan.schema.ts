import * as z from "zod";
import { callableField } from "~/features/kernel/phone.schema";
import { line, optional } from "~/features/kernel/words.schema";
import { longestItem, mostItems, planSteps } from "./plan-step";
import { reviewChoices, usualReviewDays } from "./review/review.policy";
import type { PlanSteps } from "./safety-plan";

const text = line(longestItem, "Escreva o que é, ou apague a linha.");

const phoneMessage =
  "Confira o telefone: com DDD, como 11 98765-4321. Servem também 188, 4004 1234 e, de outro país, um que comece com +.";
const phone = optional(callableField(phoneMessage)).transform((number) => number ?? null);

const tooMany = `Cabem até ${mostItems} itens em cada passo.`;
const list = <S extends z.ZodType>(item: S) => z.array(item, "Envie uma lista.").max(mostItems, tooMany);
const plain = list(z.object({ text }).transform(({ text }) => ({ text, phone: null as string | null })));
const reachable = list(z.object({ text, phone }));

const isFilled = (steps: PlanSteps) => planSteps.some((step) => steps[step].length > 0);

/** The six steps, each whole: what is left out of a list is gone from the plan. */
export const stepsSchema = z
  .object({
    warningSigns: plain,
    coping: plain,
    distractions: reachable,
    supporters: reachable,
    professionals: reachable,
    environment: plain,
  })
  .refine(isFilled, "Escreva pelo menos uma coisa, em qualquer passo.");

const reviewMessage = "Escolha 30, 60 ou 90 dias.";
const versionMessage = "Diga de que versão você partiu; 0 para o primeiro plano.";

/** `PUT …/safety-plan`. `version` is the one that was read: 0 when there was no plan. */
export const savePlanSchema = z.object({
  steps: stepsSchema,
  version: z.int(versionMessage).min(0, versionMessage),
  reviewEveryDays: z.literal([...reviewChoices], reviewMessage).default(usualReviewDays),
});
export type SavePlan = z.output<typeof savePlanSchema>;

/** `POST …/safety-plan/review`. `version` is the one that was read through. */
export const reviewPlanSchema = z.object({ version: z.int(versionMessage).min(1, versionMessage) });
