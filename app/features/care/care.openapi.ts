import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { idSchema } from "~/features/kernel/named.schema";
import {
  answerCycleBody,
  answerHandoverBody,
  cycleSchema,
  guardianBody,
  handoverSchema,
  handoverStateSchema,
  proposeHandoverBody,
  recordedGuardianSchema,
  setCycleBody,
} from "./care.wire";

const notHers = "tenancy.patient_not_found";

const ofPatient = [
  {
    operationId: "listOwnCycles",
    method: "get",
    path: "/api/patient/cycles",
    access: "patient",
    summary: "Os próprios ciclos, do mais novo ao mais antigo; no máximo 20.",
    answer: { status: 200, data: z.array(cycleSchema) },
  },
  {
    operationId: "setOwnCycle",
    method: "post",
    path: "/api/patient/cycles",
    access: "patient",
    body: setCycleBody,
    idempotent: true,
    summary: "Diz em que ciclo você está.",
    answer: { status: 201, data: cycleSchema },
  },
  {
    operationId: "answerOwnCycle",
    method: "post",
    path: "/api/patient/cycles/{id}/answer",
    access: "patient",
    body: answerCycleBody,
    summary: "Responde ao que outra pessoa disse do seu ciclo: se faz sentido, com uma linha.",
    answer: { status: 200, data: cycleSchema },
    errors: ["care.cycle_not_found"],
  },
  {
    operationId: "listOwnHandovers",
    method: "get",
    path: "/api/patient/handovers",
    access: "patient",
    summary:
      "Propostas sobre quem acompanha a pessoa, que esperam a resposta dela: passar a outra pessoa, ou, sem `fromName`, um acompanhamento novo que a clínica pede.",
    answer: { status: 200, data: z.array(handoverSchema) },
  },
  {
    operationId: "answerHandover",
    method: "post",
    path: "/api/patient/handovers/{id}",
    access: "patient",
    body: answerHandoverBody,
    summary: "Aceita ou recusa uma proposta.",
    answer: { status: 200, data: idSchema },
    errors: ["care.handover_not_found", "care.handover_over"],
  },
] as const satisfies readonly ApiOperation[];

const ofPsychologist = [
  {
    operationId: "listPatientCycles",
    method: "get",
    path: "/api/psychologist/patients/{id}/cycles",
    access: "psychologist",
    summary: "Os ciclos de um paciente.",
    answer: { status: 200, data: z.array(cycleSchema) },
    errors: [notHers],
  },
  {
    operationId: "setPatientCycle",
    method: "post",
    path: "/api/psychologist/patients/{id}/cycles",
    access: "psychologist",
    body: setCycleBody,
    idempotent: true,
    summary: "Diz em que ciclo um paciente está.",
    answer: { status: 201, data: cycleSchema },
    errors: [notHers],
  },
  {
    operationId: "getGuardian",
    method: "get",
    path: "/api/psychologist/patients/{id}/guardian",
    access: "psychologist",
    summary: "Idade, responsável e autorização escrita; nulo enquanto nada foi registrado.",
    answer: { status: 200, data: recordedGuardianSchema.nullable() },
    errors: [notHers],
  },
  {
    operationId: "recordGuardian",
    method: "put",
    path: "/api/psychologist/patients/{id}/guardian",
    access: "psychologist",
    body: guardianBody,
    summary: "Registra a data de nascimento e, de menores de idade, a autorização.",
    answer: { status: 200, data: recordedGuardianSchema },
    errors: [notHers, "care.guardian_changed_elsewhere"],
  },
  {
    operationId: "getHandover",
    method: "get",
    path: "/api/psychologist/patients/{id}/handover",
    access: "psychologist",
    summary: "A proposta de passar o acompanhamento que espera resposta, e quem poderia assumir.",
    answer: { status: 200, data: handoverStateSchema },
    errors: [notHers],
  },
  {
    operationId: "proposeHandover",
    method: "post",
    path: "/api/psychologist/patients/{id}/handover",
    access: "psychologist",
    body: proposeHandoverBody,
    idempotent: true,
    summary: "Propõe que outra pessoa acompanhe; o paciente decide.",
    answer: { status: 201, data: idSchema },
    errors: [notHers, "tenancy.member_not_found", "care.handover_waiting"],
  },
  {
    operationId: "withdrawHandover",
    method: "delete",
    path: "/api/psychologist/patients/{id}/handover",
    access: "psychologist",
    summary: "Retira a proposta que espera.",
    answer: { status: 200, data: idSchema },
    errors: [notHers, "care.handover_not_found", "care.handover_over"],
  },
] as const satisfies readonly ApiOperation[];

/** Endpoints of care: cycle, guardian, and who cares from now on. */
export const operations: readonly ApiOperation[] = [...ofPatient, ...ofPsychologist];
