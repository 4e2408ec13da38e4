import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { askedSchema, feedbackBody, insightSchema } from "./insights.wire";

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
    errors: ["diary.not_found", "ai.no_consent", "ai.off", "insights.unfit", "insights.too_many"],
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
] as const satisfies readonly ApiOperation[];
