import * as z from "zod";
import type { ApiOperation } from "~/features/kernel/api-operation";
import { pageSchema } from "~/features/kernel/page.schema";
import { notePracticeBody, practiceWire } from "./practice.wire";

/** Endpoints of what a patient practises. */
export const operations = [
  {
    operationId: "listPractices",
    method: "get",
    path: "/api/patient/practices",
    access: "patient",
    query: pageSchema,
    summary: "O que a pessoa praticou, do mais novo ao mais antigo.",
    answer: { status: 200, data: z.array(practiceWire), paged: true },
  },
  {
    operationId: "notePractice",
    method: "post",
    path: "/api/patient/practices",
    access: "patient",
    body: notePracticeBody,
    idempotent: true,
    summary: "Registra uma prática; como estava antes e depois (1–5) é opcional.",
    answer: { status: 201, data: practiceWire },
  },
] as const satisfies readonly ApiOperation[];
