import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { reviewPlanSchema, savePlanSchema } from "./safety-plan.schema";

const items = z.array(z.object({ text: z.string(), phone: z.string().nullable() }));
const plan = z.object({
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
  savedAt: z.iso.datetime(),
  savedBy: z.object({ id: z.string(), name: z.string() }),
  reviewEveryDays: z.int(),
  reviewDueAt: z.iso.datetime(),
  reviewedAt: z.iso.datetime().nullable(),
});
const review = z.object({ reviewedAt: z.iso.datetime(), reviewDueAt: z.iso.datetime() });

/** Endpoints of the safety plan: the patient's own, and a linked patient's. */
export const operations = [
  {
    method: "get",
    path: "/api/patient/safety-plan",
    access: "patient",
    summary: "O próprio plano de segurança; nulo enquanto não há um.",
    answer: { status: 200, data: plan.nullable() },
  },
  {
    method: "put",
    path: "/api/patient/safety-plan",
    access: "patient",
    body: savePlanSchema,
    summary: "Salva o plano inteiro como uma nova versão.",
    answer: { status: 200, data: plan },
    errors: ["safety_plan.changed_elsewhere"],
  },
  {
    method: "post",
    path: "/api/patient/safety-plan/review",
    access: "patient",
    body: reviewPlanSchema,
    summary: "Diz que o plano foi revisto e continua valendo.",
    answer: { status: 200, data: review },
    errors: ["safety_plan.not_found", "safety_plan.changed_elsewhere"],
  },
  {
    method: "get",
    path: "/api/psychologist/patients/{id}/safety-plan",
    access: "psychologist",
    summary: "O plano de segurança de um paciente; nulo enquanto não há um.",
    answer: { status: 200, data: plan.nullable() },
    errors: ["tenancy.patient_not_found"],
  },
  {
    method: "put",
    path: "/api/psychologist/patients/{id}/safety-plan",
    access: "psychologist",
    body: savePlanSchema,
    summary: "Salva o plano de um paciente como uma nova versão.",
    answer: { status: 200, data: plan },
    errors: ["tenancy.patient_not_found", "safety_plan.changed_elsewhere"],
  },
] as const satisfies readonly ApiOperation[];
