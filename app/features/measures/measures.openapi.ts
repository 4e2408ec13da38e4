import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { scaleListSchema } from "./measures.schema";
import {
  answeredSchema,
  answerScaleBody,
  assignScaleBody,
  instrumentSchema,
  scaleAssignmentSchema,
  scaleListed,
} from "./measures.wire";

/** Endpoints of scales: what there is to answer, answering, asking. */
export const operations: readonly ApiOperation[] = [
  {
    operationId: "listScales",
    method: "get",
    path: "/api/scales",
    access: "member",
    summary: "As escalas, com perguntas, respostas e faixas.",
    answer: { status: 200, data: z.array(instrumentSchema) },
  },
  {
    operationId: "listOwnScales",
    method: "get",
    path: "/api/patient/scales",
    access: "patient",
    query: scaleListSchema,
    summary: "O que você respondeu; ou o que espera sua resposta.",
    answer: { status: 200, data: z.array(scaleListed), paged: true },
  },
  {
    operationId: "answerScale",
    method: "post",
    path: "/api/patient/scales",
    access: "patient",
    body: answerScaleBody,
    idempotent: true,
    summary: "Responde a uma escala.",
    answer: { status: 201, data: answeredSchema },
    errors: ["measures.not_found"],
  },
  {
    operationId: "listPatientScales",
    method: "get",
    path: "/api/psychologist/patients/{id}/scales",
    access: "psychologist",
    query: scaleListSchema,
    summary: "O que o paciente respondeu; ou o que foi pedido.",
    answer: { status: 200, data: z.array(scaleListed), paged: true },
    errors: ["tenancy.patient_not_found"],
  },
  {
    operationId: "assignScale",
    method: "post",
    path: "/api/psychologist/patients/{id}/scales",
    access: "psychologist",
    body: assignScaleBody,
    idempotent: true,
    summary: "Pede que o paciente responda a uma escala.",
    answer: { status: 201, data: scaleAssignmentSchema },
    errors: ["tenancy.patient_not_found", "measures.not_found", "measures.already_assigned"],
  },
];
