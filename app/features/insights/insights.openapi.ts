import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { summarySearch } from "./insights.schema";
import {
  noteHelpAsk,
  problemBody,
  noteHelpSchema,
  noteHelpTake,
  askedSchema,
  feedbackBody,
  insightSchema,
  summaryBody,
  summaryRatingBody,
  summarySchema,
} from "./insights.wire";

const draftErrors = ["tenancy.patient_not_found", "records.not_found", "records.signed"] as const;

/** Endpoints of a patient's insights. */
export const operations = [
  {
    operationId: "listInsights",
    method: "get",
    path: "/api/patient/insights",
    access: "patient",
    summary: "O que as suas anotações mostram: contas da própria CÁRIS e, se você autorizou, reflexões de um modelo.",
    answer: { status: 200, data: z.array(insightSchema) },
  },
  {
    operationId: "askInsight",
    method: "post",
    path: "/api/patient/diary/{id}/insight",
    access: "patient",
    summary:
      "Pede uma reflexão sobre uma anotação; ela aparece na lista quando estiver pronta. Nunca sobre uma anotação só sua.",
    answer: { status: 202, data: askedSchema },
    errors: ["diary.not_found", "ai.no_consent", "ai.off", "ai.not_now", "insights.unfit", "insights.too_many"],
  },
  {
    operationId: "rateInsight",
    method: "post",
    path: "/api/patient/insights/{id}/feedback",
    access: "patient",
    body: feedbackBody,
    summary: "Diz se ajudou.",
    answer: { status: 200, data: z.object({ id: z.string(), helpful: z.boolean() }) },
    errors: ["insights.not_found"],
  },
  {
    operationId: "readWeekSummary",
    method: "get",
    path: "/api/psychologist/patients/{patientId}/summary",
    access: "psychologist",
    query: summarySearch,
    summary:
      "O resumo, feito por um modelo, do que a pessoa compartilhou em uma semana; cada frase com as anotações de onde vem.",
    answer: { status: 200, data: summarySchema },
    errors: ["tenancy.patient_not_found"],
  },
  {
    operationId: "askWeekSummary",
    method: "post",
    path: "/api/psychologist/patients/{patientId}/summary",
    access: "psychologist",
    body: summaryBody,
    summary: "Pede o resumo de uma semana: só das anotações compartilhadas, sem nomes, se a pessoa autorizou.",
    answer: { status: 202, data: askedSchema },
    errors: [
      ...(["tenancy.patient_not_found", "ai.no_patient_consent", "ai.off", "ai.not_now"] as const),
      ...(["insights.too_few", "insights.too_many_asks"] as const),
    ],
  },
  {
    operationId: "rateWeekSummary",
    method: "put",
    path: "/api/psychologist/patients/{patientId}/summary",
    access: "psychologist",
    body: summaryRatingBody,
    summary: "Diz se o resumo ajudou.",
    answer: { status: 200, data: summarySchema },
    errors: ["tenancy.patient_not_found", "insights.no_summary"],
  },
  {
    operationId: "readNoteHelp",
    method: "get",
    path: "/api/psychologist/patients/{patientId}/records/{noteId}/help",
    access: "psychologist",
    summary: "O que um modelo oferece para uma nota que não foi assinada; nada disso está na nota.",
    answer: { status: 200, data: noteHelpSchema },
    errors: [...draftErrors],
  },
  {
    operationId: "askNoteHelp",
    method: "post",
    path: "/api/psychologist/patients/{patientId}/records/{noteId}/help",
    access: "psychologist",
    body: noteHelpAsk,
    summary: "Pede parágrafos a partir das próprias palavras-chave: só elas são enviadas, sem nomes.",
    answer: { status: 202, data: askedSchema },
    errors: [
      ...draftErrors,
      ...(["ai.no_patient_consent", "ai.off", "ai.not_now", "insights.unfit_words", "insights.too_many_asks"] as const),
    ],
  },
  {
    operationId: "takeNoteHelp",
    method: "put",
    path: "/api/psychologist/patients/{patientId}/records/{noteId}/help",
    access: "psychologist",
    body: noteHelpTake,
    summary: "Põe na nota, depois do que está nela, os trechos escolhidos.",
    answer: { status: 200, data: noteHelpSchema },
    errors: [...draftErrors, "insights.not_offered", "records.changed_elsewhere", "records.care_ended"],
  },
  {
    operationId: "reportAiProblem",
    method: "post",
    path: "/api/insights/problems",
    access: "member",
    body: problemBody,
    summary:
      "Diz o que há de errado em um texto de um modelo: paciente, de uma reflexão sua; quem atende, de um rascunho seu.",
    answer: { status: 201, data: z.object({ id: z.string(), reason: z.string() }) },
    errors: ["insights.not_found", "tenancy.patient_not_found"],
  },
] as const satisfies readonly ApiOperation[];
