import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { reviewPlanSchema, savePlanSchema } from "./safety-plan.schema";

const at = "2026-03-14T12:30:00.000Z";
const later = "2026-04-13T12:30:00.000Z";
const itemSchema = named("PlanItem", z.object({ text: z.string(), phone: z.string().nullable() }), {
  text: "Ligar para a Rita",
  phone: "+5511987654321",
});
const items = z.array(itemSchema);

/** A safety plan as it is answered. */
export const planSchema = named(
  "SafetyPlan",
  z.object({
    id: z.string(),
    steps: z.object({
      warningSigns: items,
      coping: items,
      distractions: items,
      supporters: items,
      professionals: items,
      environment: items,
    }),
    version: z.int(),
    savedAt: instantSchema,
    savedBy: z.object({ id: z.string(), name: z.string() }),
    reviewEveryDays: z.int(),
    reviewDueAt: instantSchema,
    reviewedAt: instantSchema.nullable(),
  }),
  {
    id: "pln_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    steps: {
      warningSigns: [{ text: "Paro de responder às pessoas", phone: null }],
      coping: [{ text: "Caminhar até a praça", phone: null }],
      distractions: [],
      supporters: [{ text: "Ligar para a Rita", phone: "+5511987654321" }],
      professionals: [],
      environment: [],
    },
    version: 3,
    savedAt: at,
    savedBy: { id: "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", name: "Ana Souza" },
    reviewEveryDays: 30,
    reviewDueAt: later,
    reviewedAt: null,
  },
);
export const reviewSchema = named(
  "SafetyPlanReview",
  z.object({ reviewedAt: instantSchema, reviewDueAt: instantSchema }),
  { reviewedAt: at, reviewDueAt: later },
);
export const savePlanBody = named("SaveSafetyPlan", savePlanSchema, {
  steps: {
    warningSigns: [{ text: "Paro de responder às pessoas" }],
    coping: [{ text: "Caminhar até a praça" }],
    distractions: [],
    supporters: [{ text: "Ligar para a Rita", phone: "11 98765-4321" }],
    professionals: [],
    environment: [],
  },
  version: 2,
});
export const reviewBody = named("ReviewSafetyPlan", reviewPlanSchema, { version: 3 });
