import type { ApiOperation } from "~/features/kernel/api-operation";
import { planSchema, reviewBody, reviewSchema, savePlanBody } from "./safety-plan.wire";

/** Endpoints of the safety plan: the patient's own, and a linked patient's. */
export const operations = [
  {
    operationId: "getSafetyPlan",
    method: "get",
    path: "/api/patient/safety-plan",
    access: "patient",
    summary: "O próprio plano de segurança; nulo enquanto não há um.",
    answer: { status: 200, data: planSchema.nullable() },
  },
  {
    operationId: "saveSafetyPlan",
    method: "put",
    path: "/api/patient/safety-plan",
    access: "patient",
    body: savePlanBody,
    summary: "Salva o plano inteiro como uma nova versão.",
    answer: { status: 200, data: planSchema },
    errors: ["safety_plan.changed_elsewhere"],
  },
  {
    operationId: "reviewSafetyPlan",
    method: "post",
    path: "/api/patient/safety-plan/review",
    access: "patient",
    body: reviewBody,
    summary: "Diz que o plano foi revisto e continua valendo.",
    answer: { status: 200, data: reviewSchema },
    errors: ["safety_plan.not_found", "safety_plan.changed_elsewhere"],
  },
  {
    operationId: "getPatientSafetyPlan",
    method: "get",
    path: "/api/psychologist/patients/{id}/safety-plan",
    access: "psychologist",
    summary: "O plano de segurança de um paciente; nulo enquanto não há um.",
    answer: { status: 200, data: planSchema.nullable() },
    errors: ["tenancy.patient_not_found"],
  },
  {
    operationId: "savePatientSafetyPlan",
    method: "put",
    path: "/api/psychologist/patients/{id}/safety-plan",
    access: "psychologist",
    body: savePlanBody,
    summary: "Salva o plano de um paciente como uma nova versão.",
    answer: { status: 200, data: planSchema },
    errors: ["tenancy.patient_not_found", "safety_plan.changed_elsewhere"],
  },
] as const satisfies readonly ApiOperation[];
