import type { ApiOperation } from "~/features/kernel/api-operation";
import { ownAiSchema, patientAiSchema, switchBody } from "./ai.wire";

/** Endpoints of what a model may be asked for. */
export const operations = [
  {
    operationId: "readPatientAi",
    method: "get",
    path: "/api/psychologist/patients/{patientId}/ai",
    access: "psychologist",
    summary: "O que um modelo pode fazer por esta pessoa: cada uso, ligado ou desligado. Não diz se ela autorizou.",
    answer: { status: 200, data: patientAiSchema },
    errors: ["tenancy.patient_not_found"],
  },
  {
    operationId: "switchPatientAi",
    method: "put",
    path: "/api/psychologist/patients/{patientId}/ai",
    access: "psychologist",
    body: switchBody,
    summary:
      "Desliga um uso para esta pessoa, ou liga de novo. Vale no pedido seguinte, e para o que ainda não foi enviado.",
    answer: { status: 200, data: patientAiSchema },
    errors: ["tenancy.patient_not_found"],
  },
  {
    operationId: "readOwnAi",
    method: "get",
    path: "/api/patient/ai",
    access: "patient",
    summary: "O que está desligado: na clínica, ou por quem atende.",
    answer: { status: 200, data: ownAiSchema },
  },
] as const satisfies readonly ApiOperation[];
